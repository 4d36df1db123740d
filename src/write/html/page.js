// What the page can do beyond showing all: filter the findings, put two reports side by side, and go from the words of one
// report to those of the other. Without it everything is there and linked.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);

  // Light and dark: the system decides until the button is pressed.
  const theme = one("theme");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const nameTheme = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.hidden = false;
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
  nameTheme();

  // Filters
  const findings = all("article.finding");
  const filters = one("filters");
  const wanted = (name) => new Set(all(`input[name="${name}"]:checked`, filters).map((box) => box.value));
  const isShown = new Map();
  const apply = () => {
    const verdicts = wanted("verdict"), kinds = wanted("kind"), statuses = wanted("status");
    const words = one("find").value.trim().toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const { verdict, kind, status } = finding.dataset;
      const fits = verdicts.has(verdict) && kinds.has(kind) && (statuses.size === 0 || statuses.has(status)) &&
        (!words || finding.textContent.toLowerCase().includes(words));
      isShown.set(finding.id, fits);
      finding.hidden = !fits;
      for (const row of all(`tr[data-finding="${finding.id}"]`)) row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const group of all(".matrix")) group.hidden = all("tbody tr", group).every((row) => row.hidden);
    for (const link of all("a.disputed")) {
      link.classList.toggle("off", !link.dataset.findings.split(" ").some((id) => isShown.get(id)));
    }
    one("shown").textContent = shown === findings.length ? `All ${shown} shown.` : `${shown} of ${findings.length} shown.`;
    one("nothing").hidden = shown > 0 || findings.length === 0;
  };
  if (filters) {
    filters.addEventListener("input", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.addEventListener("reset", () => setTimeout(apply));
    one("nothing-reset").addEventListener("click", () => { filters.reset(); setTimeout(() => { apply(); one("find").focus(); }); });
    apply();
  }

  // Two reports side by side
  const reports = all("article.report");
  const sides = [one("left"), one("right")];
  const place = () => {
    const chosen = sides.map((side) => side.value);
    for (const report of reports) {
      report.hidden = !chosen.includes(report.id);
      report.parentElement.append(report);
    }
    for (const id of [...chosen].reverse()) one(id).parentElement.prepend(one(id));
  };
  // Brings a report to one of the sides, the right one where it stands on neither.
  const bring = (report, keep) => {
    if (!report.hidden) return;
    const side = keep && sides[1].value === keep.id ? sides[0] : sides[1];
    side.value = report.id;
    place();
  };
  if (sides[0]) {
    for (const side of sides) {
      side.addEventListener("change", () => {
        const other = sides[side === sides[0] ? 1 : 0];
        if (other.value === side.value) other.value = reports.map((report) => report.id).find((id) => id !== side.value);
        place();
      });
    }
    place();
  }

  // The words of one finding, in all reports
  const linksOf = (id) => all(`a.disputed[data-findings~="${id}"]`);
  const light = (ids) => {
    for (const link of all("a.disputed.lit")) link.classList.remove("lit");
    for (const id of ids) for (const link of linksOf(id)) link.classList.add("lit");
  };
  const show = (element) => {
    const text = element.closest(".text");
    if (text && text.scrollHeight > text.clientHeight + 1) {
      text.scrollTop = element.offsetTop - text.clientHeight / 3;
    } else {
      element.scrollIntoView({ block: "center" });
    }
  };

  const strip = one("strip");
  let current = null;
  const choose = (link) => {
    current = link;
    const id = link.dataset.findings.split(" ").find((each) => isShown.get(each) !== false) || link.dataset.findings.split(" ")[0];
    const finding = one(id);
    light([id]);
    const own = link.closest(".report");
    const there = linksOf(id).find((each) => each.closest(".report") !== own && !each.closest(".report").hidden);
    if (there && matchMedia("(min-width: 56rem)").matches) show(there);
    strip.className = `strip ${finding.dataset.verdict}`;
    one("strip-words").textContent = `${finding.dataset.verdict} ${finding.dataset.kind}: ${finding.querySelector("h3").textContent}`;
    one("strip-finding").href = `#${id}`;
    one("strip-other").hidden = linksOf(id).every((each) => each.closest(".report") === own);
    strip.dataset.finding = id;
    strip.hidden = false;
    // The strip must not cover what it is about.
    const covered = link.getBoundingClientRect().bottom - strip.getBoundingClientRect().top;
    if (covered > 0) scrollBy(0, covered + 16);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.disputed");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link);
  });
  for (const [start, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(start, (event) => {
      const link = event.target.closest?.("a.disputed");
      if (link) light(link.dataset.findings.split(" "));
    });
    document.addEventListener(end, (event) => {
      if (event.target.closest?.("a.disputed")) light(strip.hidden ? [] : [strip.dataset.finding]);
    });
  }
  // From report to report: the next place of the same finding in another report.
  const goTo = (link, keep) => {
    bring(link.closest(".report"), keep);
    show(link);
    link.focus({ preventScroll: true });
    choose(link);
  };
  one("strip-other")?.addEventListener("click", () => {
    const links = linksOf(strip.dataset.finding);
    const own = current.closest(".report");
    const behind = [...links.slice(links.indexOf(current) + 1), ...links];
    const next = behind.find((link) => link.closest(".report") !== own);
    if (next) goTo(next, own);
  });
  one("strip-close")?.addEventListener("click", () => {
    strip.hidden = true;
    light([]);
    current?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && strip && !strip.hidden) one("strip-close").click();
  });

  // A link to words of a report, or to a finding that a filter hides, shows them first.
  const follow = () => {
    const target = location.hash.length > 1 && one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("article.finding") && target.hidden) {
      filters.reset();
      apply();
      target.scrollIntoView();
    }
    let link = target;
    while (link && link.matches(".place")) link = link.nextElementSibling;
    if (link && link.matches("a.disputed")) goTo(link);
    if (target.matches("article.report")) { bring(target); target.scrollIntoView(); }
  };
  addEventListener("hashchange", follow);
  follow();
})();
