"""Ways to type a whole report otherwise, with the same words and values: (name, function from text to text)."""
import re


def straight_quotes(text):
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def curly_quotes(text):
    return re.sub(r'"([^"\n]+)"', r"“\1”", text).replace("'", "’")


def contractions(text):
    """Within quotation marks and without: will not / won't is the same utterance, taken down otherwise."""
    for long, short in ((" do not ", " don't "), (" is not ", " isn't "), (" cannot ", " can't "), ("It is ", "It's "), (" will not ", " won't "),
                        (" did not ", " didn't "), (" are not ", " aren't ")):
        text = text.replace(long, short)
    return text


def spelling(text):
    for british, american in (("kilometre", "kilometer"), ("metre", "meter"), ("centre", "center"), ("organis", "organiz"), ("jeweller", "jeweler"),
                              ("jewellery", "jewelry"), ("colour", "color"), ("neighbour", "neighbor"), ("harbour", "harbor"), ("per cent", "percent"),
                              ("programme", "program"), ("defence", "defense")):
        text = text.replace(british, american)
    return text


def unbroken(text):
    """One line a sentence becomes one paragraph."""
    return re.sub(r"(?<=[.”’\"])\n(?=[A-Z“‘\"])", " ", text)


RETYPINGS = [("straight quotes", straight_quotes), ("curly quotes", curly_quotes), ("contractions", contractions), ("spelling", spelling),
             ("line breaks", unbroken)]
