"""Whether a result is valid in its form.

problems(NAME, TEXT, SCHEMAS) gives what is wrong, one text each; none where it fits. A text instead of a list says what is
missing on this machine to tell.
"""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import json_schema  # noqa: E402

NO_VALIDATOR = "python3-jsonschema is not installed: SARIF and rdjsonl are not validated"
NO_XMLLINT = "xmllint (libxml2-utils) is not installed: JUnit is not validated"


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def schema_problems(value, schema):
    """By the validator of python3-jsonschema; None where that is not installed."""
    try:
        import jsonschema
    except ImportError:
        return None
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(value)]


def json_problems(text, schemas):
    return json_schema.problems(json.loads(text), read_json(os.path.join(schemas, "result-1.schema.json")))


def sarif_problems(text, _):
    log = json.loads(text)
    found = schema_problems(log, read_json(os.path.join(HERE, "sarif-2.1.0.schema.json")))
    if found is None:
        return NO_VALIDATOR
    # What the standard says in words alone.
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            found.append(f"ruleIndex of {result['ruleId']} is that of another rule")
        links = set(map(int, re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])))
        ids = {location["id"] for location in result.get("relatedLocations", [])}
        if links != ids:
            found.append(f"the message links {sorted(links)}, the related locations are {sorted(ids)}")
        for location in result["locations"] + result.get("relatedLocations", []):
            place = location.get("physicalLocation", {}).get("artifactLocation")
            if place and run["artifacts"][place["index"]]["location"]["uri"] != place["uri"]:
                found.append(f"the index of {place['uri']} is that of another file")
            if place and "uriBaseId" in place and re.match(r"/|\w+:|\.\.?/", place["uri"]):
                found.append(f"{place['uri']} is not relative")
    return found


def junit_problems(text, _):
    if not shutil.which("xmllint"):
        return NO_XMLLINT
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", os.path.join(HERE, "junit.xsd"), "-"],
                          input=text.encode(), capture_output=True, check=False)
    found = [] if done.returncode == 0 else done.stderr.decode().splitlines()
    suites = re.findall(r'<testsuite name.*?</testsuite>', text, re.S)
    for suite in suites:
        for count, tag in (("tests", "testcase "), ("failures", "failure "), ("errors", "error "), ("skipped", "skipped ")):
            if int(re.search(rf'{count}="(\d+)"', suite).group(1)) != suite.count(f"<{tag}"):
                found.append(f"{count} is not the number of <{tag.strip()}> in {suite[:80]}")
    for count in ("tests", "failures", "errors"):
        whole, *parts = map(int, re.findall(rf'<testsuites? [^>]*?\b{count}="(\d+)"', text))
        if whole != sum(parts):
            found.append(f"{count} of all suites is {whole}, not their sum, {sum(parts)}")
    return found


def github_problems(text, _):
    shape = re.compile(r"::(error|warning|notice) (\w+=[^:,\r\n]*)(,\w+=[^:,\r\n]*)*::[^\r\n]+")
    return [f"no workflow command: {line}" for line in text.splitlines() if not shape.fullmatch(line)]


def rdjsonl_problems(text, _):
    schema, found = read_json(os.path.join(HERE, "rdjsonl.schema.json")), []
    for line in text.splitlines():
        problems = schema_problems(json.loads(line), schema)
        if problems is None:
            return NO_VALIDATOR
        found += problems
    return found


def csv_problems(text, _):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    found = [f"{len(row)} fields instead of {len(rows[0])}: {row}" for row in rows if len(row) != len(rows[0])]
    found += [f"may be run as a formula: {field!r}" for row in rows for field in row
              if re.match(r" *[=+\-@\t\r＝＋－＠]", field)]
    if re.search(r"(?<!\r)\n", re.sub(r'"[^"]*"', "", text)):
        found.append("a record does not end in CRLF")
    return found


class Page(html.parser.HTMLParser):
    """Tags that do not match, ids that are not one, links that lead nowhere, and elements that a report must not bring."""
    VOID = {"meta", "input", "br", "link", "img", "hr"}
    KNOWN = {"html", "head", "meta", "title", "style", "body", "a", "div", "header", "strong", "button", "h1", "h2", "h3", "p",
             "nav", "ul", "li", "main", "form", "fieldset", "legend", "label", "input", "span", "section", "table", "caption",
             "thead", "tbody", "tr", "th", "td", "small", "article", "blockquote", "mark", "footer", "details", "summary", "code",
             "select", "option", "script", "br"}

    def __init__(self):
        super().__init__()
        self.open, self.found, self.ids, self.links, self.counts = [], [], set(), [], {}

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in self.KNOWN:
            self.found.append(f"<{tag}> does not belong to the page")
        for name, value in attrs:
            if name.startswith("on") or name in ("src", "srcdoc", "style"):
                self.found.append(f"<{tag} {name}> does not belong to the page")
            if name == "id":
                if value in self.ids:
                    self.found.append(f"id {value} stands twice")
                self.ids.add(value)
            if name in ("aria-labelledby", "for") or (name == "href" and value.startswith("#")):
                self.links.append(value.lstrip("#"))
            elif name == "href":
                self.found.append(f"the page leads out of itself: {value}")
        if tag in ("select", "input") and attributes.get("type") == "search" and "id" not in attributes:
            self.found.append("a field without a label")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> ends what is not open")


def html_problems(text, _):
    page = Page()
    page.feed(text)
    page.close()
    found = page.found + [f"nothing has the id {link}" for link in page.links if link not in page.ids]
    if page.open:
        found.append(f"left open: {page.open}")
    for tag in ("h1", "main", "nav", "script", "style", "title"):
        if page.counts.get(tag) != 1:
            found.append(f"{page.counts.get(tag, 0)} <{tag}>")
    return found


def markdown_problems(text, _):
    found = []
    if len(text) > 65536:
        found.append("too long for a comment")
    for line in text.splitlines():
        bare = re.sub(r"`[^`]*`|\\.", "", line)
        if re.search(r"<(?!!--|/?(?:details|summary|strong)\b)", bare):
            found.append(f"markup of a report: {line}")
        if re.search(r"[@#]\w", bare):
            found.append(f"somebody or something is referred to: {line}")
        if line.startswith("|") and bare.count("|") != 4:
            found.append(f"{bare.count('|')} bars in a row of three cells: {line}")
    return found


def terminal_problems(text, _):
    return ["control characters"] if re.search(r"[\x00-\x09\x0b-\x1f]", text) else []


CHECKS = {"terminal": terminal_problems, "html": html_problems, "markdown": markdown_problems, "csv": csv_problems,
          "json": json_problems, "sarif": sarif_problems, "junit": junit_problems, "github": github_problems,
          "rdjsonl": rdjsonl_problems}


def problems(name, text, schemas):
    return CHECKS[name](text, schemas)
