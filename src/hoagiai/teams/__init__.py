"""Mediation teams (tổ hòa giải) and mediators (hòa giải viên), as the commune keeps them.

Elections, recognition, cessation, yearly review: Luật 35/2013/QH13 and Nghị quyết liên tịch 01/2014.
"""
