"""Mediation teams (tổ hòa giải) and mediators (hòa giải viên), as the commune keeps them: elections, recognition,
cessation, yearly review. Luật Hòa giải ở cơ sở 35/2013/QH13 Điều 7 to 15; Nghị quyết liên tịch 01/2014."""
