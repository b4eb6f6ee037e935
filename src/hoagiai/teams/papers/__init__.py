"""Papers of elections, recognition and cessation, filled from the register (Nghị định 30/2020/NĐ-CP)."""
