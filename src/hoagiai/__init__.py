"""Hòa Giải: grassroots mediation and the scheme Đề án 315."""
