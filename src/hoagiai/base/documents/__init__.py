"""Administrative documents (văn bản hành chính) in the layout of Nghị định 30/2020/NĐ-CP.

One content (`content`), one wording of it (`printed`), three ways out: `word`, `pdf` and `excel`.
No database, no words of any field of work: who calls says what the document says.
"""
