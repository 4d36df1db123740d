#!/usr/bin/env python3
"""How the HTML page behaves in a browser: page_test.py FACTDIFF SAMPLE-RESULT SAMPLES

Skipped where there is no Chromium. Each function below that begins with "check_" opens a page and says what is wrong.
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import browser as chromium  # noqa: E402

SKIPPED = 77  # meson's exit status for a skipped test

# Contrast as WCAG 2.1 defines it (1.4.3), of every text against the nearest painted background. The least ratios are 4.5, and 3 for
# large text.
CONTRAST = """(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => parse(color).slice(0, 3).map((c) => c / 255)
    .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const color = getComputedStyle(element).backgroundColor;
      const parts = parse(color);
      if (parts.length < 4 || parts[3] === 1) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, .hidden-text, .skip") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(style.color), light(ground(element))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < least) poor.push(`${ratio.toFixed(2)}: ${node.data.trim().slice(0, 40)}`);
  }
  return poor;
})()"""
VISIBLE = "[...document.querySelectorAll('%s')].filter((e) => e.checkVisibility()).length"


def visible(page, selector):
    return page.run(VISIBLE % selector)


def focused(page, what):
    return page.run(f"(document.activeElement.{what} || '')")


def check_filters(open_page):
    """Verdicts and kinds hide findings and rows by keyboard, words narrow them, and a button shows all again."""
    page = open_page("footbridge")
    total = visible(page, "article.finding")
    conflicts = page.run("document.querySelectorAll('article.finding.conflict').length")
    assert total > conflicts > 0, "the sample has no conflict beside others"
    page.run("document.querySelector('input[name=verdict][value=conflict]').focus()")
    page.press(" ")
    assert visible(page, "article.finding") == total - conflicts, "conflicts are still shown"
    assert visible(page, "tbody tr") == total - conflicts, "the table still has rows of conflicts"
    assert page.run("document.getElementById('shown').textContent") == f"{total - conflicts} of {total} shown."
    assert page.run("document.querySelectorAll('a.disputed.off').length") > 0, "hidden findings are still marked in the reports"
    page.run("document.querySelector('#filters button[type=reset]').focus()")
    page.press("Enter")
    page.wait(f"document.getElementById('shown').textContent === 'All {total} shown.'")
    page.run("(() => { const find = document.getElementById('find'); find.value = 'no such words'; "
             "find.dispatchEvent(new Event('input', {bubbles: true})); })()")
    assert visible(page, "article.finding") == 0 and visible(page, "#nothing") == 1, "nothing says that nothing fits"
    page.run("document.getElementById('nothing-reset').click()")
    page.wait(f"document.getElementById('shown').textContent === 'All {total} shown.'")
    return page


def check_linked_words(open_page):
    """Disputed words light up in all reports; the keyboard goes from one report to the next that says it, and back."""
    page = open_page("footbridge")
    assert visible(page, "article.report") == 2, "not two reports side by side"
    page.run("document.querySelector('#r1 a.disputed').focus()")
    finding = page.run("document.activeElement.dataset.findings.split(' ')[0]")
    assert page.run(f"[...document.querySelectorAll('a.disputed[data-findings~={finding}]')].every((e) => "
                    "e.classList.contains('lit'))"), "the same words elsewhere do not light up"
    page.press("Enter")
    assert visible(page, "#strip") == 1, "nothing says what the words are about"
    page.run("document.getElementById('strip-other').focus()")
    page.press("Enter")
    assert page.run("document.activeElement.matches('a.disputed')"), "the focus is not on the words of the other report"
    assert page.run("document.activeElement.closest('.report').id") != "r1", "the focus stayed in the same report"
    page.press("Escape")
    assert visible(page, "#strip") == 0, "Escape does not close the strip"
    assert page.run("document.activeElement.matches('a.disputed')"), "the focus is lost"
    return page


def check_links_into_reports(open_page):
    """A link to the words of a report that is not shown brings it to one side; a hidden finding that is linked is shown."""
    page = open_page("footbridge")
    hidden = page.run("document.querySelector('article.report[hidden]')?.id")
    assert hidden, "the sample has only two reports"
    page.run(f"document.querySelector('td a[href=\"#' + document.querySelector('#{hidden} .place').id + '\"]').click()")
    page.wait(f"!document.getElementById('{hidden}').hidden")
    page.wait(f"document.activeElement.closest('.report')?.id === '{hidden}'")
    assert visible(page, "article.report") == 2, "not two reports side by side"
    page.run("document.getElementById('left').value = document.getElementById('right').value; "
             "document.getElementById('left').dispatchEvent(new Event('change'))")
    assert visible(page, "article.report") == 2, "one report stands on both sides"
    page.run("document.querySelector('input[name=verdict][value=conflict]').click(); "
             "location.hash = document.querySelector('article.finding.conflict').id")
    page.wait("!document.querySelector('article.finding.conflict').hidden")
    return page


def check_light_and_dark(open_page):
    """The system's choice holds until the button is pressed, and text can be read in both."""
    for scheme in ("light", "dark"):
        for name in ("footbridge", "hostile", "coast-wire"):
            page = open_page(name, scheme=scheme)
            poor = page.run(CONTRAST)
            assert not poor, f"{name}, {scheme}: too little contrast: {poor[:5]}"
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(22, 23, 26)", "the dark page is not dark"
    page.run("document.getElementById('theme').focus()")
    page.press(" ")
    assert page.run("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)", "the button does nothing"
    assert page.run("document.getElementById('theme').getAttribute('aria-pressed')") == "false"
    return page


def check_narrow(open_page):
    """On a phone nothing but the table is wider than the screen, and what is touched is not too small."""
    for name in ("footbridge", "hostile", "coast-wire"):
        page = open_page(name, width=390, height=844)
        assert page.run("document.documentElement.scrollWidth") <= 390, f"{name} is wider than the screen"
    wide = page.run("[...document.querySelectorAll('.value, .sources, .report > header, .strip, h3')].filter((e) => "
                    "e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent.trim().slice(0, 40))")
    assert not wide, f"words stand out of their place: {wide}"
    small = page.run("[...document.querySelectorAll('button, .chip, select')].filter((e) => e.checkVisibility() && "
                     "e.getBoundingClientRect().height < 24).map((e) => e.textContent.trim().slice(0, 20))")
    assert not small, f"too small to touch: {small}"
    return page


def check_hostile_text(open_page):
    """What a report says is never run, and the page asks for nothing."""
    page = open_page("hostile")
    assert page.run("document.scripts.length") == 1, "a report brought a script"
    assert "<script>alert(1)</script>" in page.run("document.body.textContent"), "the words of the report are not shown"
    page.run("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; "
             "document.body.append(s); const b = document.createElement('b'); b.setAttribute('onclick', 'window.ran = true'); "
             "document.body.append(b); b.click(); })()")
    assert page.run("window.ran") is None, "the policy lets other scripts run"
    page.browser.events.clear()
    assert page.run("performance.getEntriesByType('resource').length") == 0, "the page fetches something"
    return page


def check_screen_reader(open_page):
    """Landmarks, headings in order, and a name for everything that can be focused."""
    page = open_page("footbridge")
    nodes = [node for node in page.call("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
    roles = [node["role"]["value"] for node in nodes]
    for role in ("banner", "navigation", "main", "contentinfo", "search"):
        assert roles.count(role) == 1, f"{roles.count(role)} landmarks of the role {role}"
    for node in nodes:
        if node["role"]["value"] in ("link", "button", "checkbox", "combobox", "searchbox", "region", "article"):
            assert node["name"]["value"].strip(), f"a {node['role']['value']} without a name"
    assert page.run("[...document.querySelectorAll('[role=group]')].every((e) => e.getAttribute('aria-label'))"), "a group without a name"
    levels = page.run("[...document.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1]))")
    assert levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"headings skip a level: {levels}"
    assert page.run("[...document.querySelectorAll('[tabindex]')].every((e) => e.tabIndex <= 0)"), "the order of focus is forced"
    page.press("Tab")
    assert focused(page, "textContent") == "To the findings", "the first stop does not lead past the head"
    return page


def check_print(open_page):
    """On paper all reports are there and nothing that can be pressed."""
    page = open_page("footbridge")
    page.media(media="print")
    assert visible(page, "article.report") == page.run("document.querySelectorAll('article.report').length"), "a report is left out"
    assert visible(page, "button, #filters, nav") == 0, "what can be pressed is printed"
    return page


def check_without_script(open_page):
    """Everything is there where scripts do not run."""
    page = open_page("footbridge", scripts=False)
    assert page.run("document.documentElement.className") == "", "the script ran"
    assert visible(page, "article.report") == 3, "a report is hidden"
    assert visible(page, "#filters, #strip, #theme") == 0, "there are controls that do nothing"
    return page


def make_pages(factdiff, sample_result, samples, folder):
    coast = os.path.join(samples, "coast-wire")
    calls = {"footbridge": [factdiff, os.path.join(samples, "footbridge"), "--format", "html"],
             "coast-wire": [factdiff, "check", os.path.join(coast, "new-story.txt"), "--against", os.path.join(coast, "reports"),
                            "--format", "html"],
             "hostile": [sample_result, "html"]}
    for name, call in calls.items():
        with open(os.path.join(folder, f"{name}.html"), "wb") as file:
            subprocess.run(call, stdout=file, check=False)


def main(factdiff, sample_result, samples):
    if not chromium.program():
        print("Chromium is not installed: the page is not looked at")
        return SKIPPED
    failed = 0
    with tempfile.TemporaryDirectory() as folder, chromium.Browser() as browser:
        make_pages(os.path.abspath(factdiff), os.path.abspath(sample_result), os.path.abspath(samples), folder)

        def open_page(name, scripts=True, **how):
            url = f"file://{folder}/{name}.html"
            if scripts:
                return browser.open(url, **how)
            page = browser.open("about:blank?", **how)
            page.call("Emulation.setScriptExecutionDisabled", value=True)
            page.call("Page.navigate", url=url)
            page.wait("document.readyState === 'complete' && location.protocol === 'file:'")
            return page

        for name, check in globals().items():
            if not name.startswith("check_"):
                continue
            try:
                complaints = check(open_page).complaints()
                assert not complaints, f"the browser complains: {complaints}"
            except (AssertionError, SystemExit) as problem:
                failed += 1
                print(f"{name}: {check.__doc__}\n  {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
