"""x"""
def normal(phrase: str) -> str:
    return phrase
