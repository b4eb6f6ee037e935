"""Rules of law on teams, elections and offices: pure functions of plain values, dated and cited."""
