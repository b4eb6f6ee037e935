"""People who sign in (tài khoản), their positions, roles and the places a role covers."""
