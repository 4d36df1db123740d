/* A C program that sees the installed header only: what works, what fails, and that freeing nothing does nothing. */
#include <assert.h>
#include <factdiff/factdiff.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                            \
  do {                                                              \
    if (!(condition)) {                                             \
      fprintf(stderr, "consumer.c:%d: %s\n", __LINE__, #condition); \
      ++failures;                                                   \
    }                                                               \
  } while (0)

static factdiff_report* report_of(const char* id, const char* text) {
  factdiff_report_options options = FACTDIFF_REPORT_OPTIONS_INIT;
  options.id = id;
  options.published = "2024-05-06";
  factdiff_error* error = NULL;
  factdiff_report* report = factdiff_analyse_report(text, strlen(text), &options, &error);
  CHECK(report != NULL && error == NULL);
  return report;
}

static factdiff_report* story_of_source(const char* id, const char* source) {
  factdiff_report_options options = FACTDIFF_REPORT_OPTIONS_INIT;
  options.id = id;
  options.source = source;
  const char* text = "The ferry Aldana sank off Port Lindmere on 6 May 2021, killing 12 people, police said.";
  return factdiff_analyse_report(text, strlen(text), &options, NULL);
}

static void check_error(factdiff_error* error, factdiff_error_code code, const char* words) {
  CHECK(error != NULL);
  CHECK(factdiff_error_code_of(error) == code);
  CHECK(strstr(factdiff_error_message(error), words) != NULL);
  factdiff_error_free(error);
}

static void a_report_says_what_was_read(void) {
  factdiff_report* report = report_of("a", "Three people died on Monday, Mayor Ann Orlen said.");
  CHECK(strcmp(factdiff_report_id(report), "a") == 0);
  CHECK(strcmp(factdiff_report_published(report), "2024-05-06") == 0);
  size_t size = 0;
  CHECK(strncmp(factdiff_report_text(report, &size), "Three people", 12) == 0);
  CHECK(size == 50);
  int dates = 0, figures = 0;
  for (size_t i = 0; i < factdiff_report_mention_count(report); ++i) {
    const factdiff_mention* mention = factdiff_report_mention(report, i);
    if (strcmp(mention->kind, "date") == 0) {
      ++dates;
      CHECK(strcmp(mention->value, "2024-05-06") == 0);
      CHECK(isnan(mention->low) && mention->unit == NULL);
    }
    if (strcmp(mention->kind, "figure") == 0) {
      ++figures;
      CHECK(strcmp(mention->value, "3") == 0 && mention->low == 3 && mention->basis == NULL);
    }
  }
  CHECK(dates == 1 && figures == 1);
  CHECK(factdiff_report_mention(report, 1000) == NULL);
  char* json = factdiff_report_json(report, NULL);
  CHECK(strstr(json, "\"id\":\"a\"") != NULL);
  factdiff_string_free(json);
  factdiff_report_free(report);
}

static void a_corpus_outlives_its_reports_and_changes_no_comparison(void) {
  factdiff_corpus* corpus = factdiff_corpus_new();
  factdiff_report* first = report_of("first", "The ferry Aldana sank on 3 May 2021, killing 12 people, police said.");
  factdiff_report* second = report_of("second", "The ferry Aldana sank on 4 May 2021, killing 12 people, police said.");
  CHECK(factdiff_corpus_add(corpus, first, NULL) == 1);
  CHECK(factdiff_corpus_add(corpus, second, NULL) == 1);
  factdiff_error* error = NULL;
  CHECK(factdiff_corpus_add(corpus, first, &error) == 0);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "'first'");
  factdiff_report_free(first);
  factdiff_report_free(second);
  factdiff_comparison* comparison = factdiff_corpus_audit(corpus, NULL, NULL);
  CHECK(comparison != NULL && factdiff_comparison_report_count(comparison) == 2);
  factdiff_comparison_free(comparison);
  factdiff_report* story = report_of("story", "The ferry Aldana sank on 5 May 2021, killing 12 people, police said.");
  comparison = factdiff_corpus_check(corpus, story, NULL, NULL);
  CHECK(strcmp(factdiff_comparison_report(comparison, 0), "story") == 0 && factdiff_corpus_size(corpus) == 2);
  factdiff_comparison_free(comparison);
  CHECK(factdiff_corpus_check(corpus, NULL, NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
  factdiff_report_free(story);
  comparison = factdiff_corpus_compare(corpus, NULL, NULL);
  CHECK(factdiff_corpus_remove(corpus, "second") == 1);
  CHECK(factdiff_corpus_remove(corpus, "second") == 0);
  CHECK(factdiff_corpus_size(corpus) == 1);
  CHECK(strcmp(factdiff_corpus_report(corpus, 0), "first") == 0 && factdiff_corpus_report(corpus, 1) == NULL);
  factdiff_corpus_free(corpus);

  CHECK(factdiff_comparison_report_count(comparison) == 2);
  CHECK(factdiff_comparison_alignment_count(comparison) == 1);
  CHECK(factdiff_comparison_alignment(comparison, 0)->score >= 0.5);
  CHECK(factdiff_comparison_finding_count(comparison) == 1);
  const factdiff_finding* finding = factdiff_comparison_finding(comparison, 0);
  CHECK(finding->kind == FACTDIFF_KIND_DATE && finding->verdict == FACTDIFF_CONFLICT && !finding->internal);
  CHECK(finding->position_count == 2 && finding->positions[1]->mention_count == 1);
  const factdiff_value_mention* mention = finding->positions[1]->mentions[0];
  CHECK(strcmp(mention->text, "4 May 2021") == 0 && mention->line == 1 && mention->column == 26);
  CHECK(factdiff_comparison_finding(comparison, 1) == NULL && factdiff_comparison_skipped(comparison, 0) == NULL);
  char* json = factdiff_comparison_json(comparison, NULL);
  CHECK(strstr(json, "factdiff-result/1") != NULL);
  factdiff_string_free(json);
  char* text = factdiff_comparison_text(comparison, 80, NULL);
  CHECK(strstr(text, "CONFLICT") != NULL);
  factdiff_string_free(text);
  factdiff_comparison_free(comparison);
}

static void options_choose_the_findings(void) {
  const factdiff_report* reports[2] = {report_of("a", "The ferry Aldana sank on 3 May 2021, killing 12 people."),
                                       report_of("b", "The ferry Aldana sank on 4 May 2021, killing 12 people.")};
  factdiff_compare_options options = FACTDIFF_COMPARE_OPTIONS_INIT;
  options.kinds = 1u << FACTDIFF_KIND_NAME;
  factdiff_comparison* comparison = factdiff_compare_reports(reports, 2, &options, NULL);
  CHECK(factdiff_comparison_finding_count(comparison) == 0);
  factdiff_comparison_free(comparison);
  factdiff_error* error = NULL;
  options.min_confidence = 2;
  CHECK(factdiff_compare_reports(reports, 2, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "confidence");
  const factdiff_report* twice[2] = {reports[0], reports[0]};
  CHECK(factdiff_compare_reports(twice, 2, NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "'a'");
  factdiff_report_free((factdiff_report*)reports[0]);
  factdiff_report_free((factdiff_report*)reports[1]);
}

static void an_index_is_kept_and_extended(void) {
  const char* location = "consumer-c.index";
  factdiff_error* error = NULL;
  CHECK(factdiff_index_open(location, FACTDIFF_INDEX_READ, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_INPUT, "there is no index");
  error = NULL;
  factdiff_index* index = factdiff_index_open(location, FACTDIFF_INDEX_WRITE, &error);
  CHECK(index != NULL && error == NULL);
  CHECK(factdiff_index_open(location, FACTDIFF_INDEX_WRITE, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_INPUT, location);
  const factdiff_report* reports[2] = {
      report_of("first", "The ferry Aldana sank off Port Lindmere on 3 May 2021, killing 12 people, police said."),
      report_of("second", "The ferry Aldana sank off Port Lindmere on 4 May 2021, killing 12 people, police said.")};
  factdiff_index_changes changes = FACTDIFF_INDEX_CHANGES_INIT;
  CHECK(factdiff_index_add(index, reports, 2, &changes, NULL) == 1 && changes.added == 2 && changes.read == 2);
  CHECK(factdiff_index_add(index, reports, 1, &changes, NULL) == 1 && changes.unchanged == 1 && changes.added == 0);
  CHECK(factdiff_index_add(index, NULL, 1, NULL, &error) == 0);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
  CHECK(factdiff_index_add_path(index, "/no/such/folder", NULL, &error) == 0);
  check_error(error, FACTDIFF_INVALID_INPUT, "/no/such/folder");
  CHECK(factdiff_index_skipped_count(index) == 0 && factdiff_index_skipped(index, 0) == NULL);
  factdiff_index_free(index);

  index = factdiff_index_open(location, FACTDIFF_INDEX_READ, NULL);
  factdiff_index_totals totals = FACTDIFF_INDEX_TOTALS_INIT;
  CHECK(factdiff_index_info(index, &totals, NULL) == 1 && totals.reports == 2 && totals.text_bytes > 100);
  factdiff_comparison* comparison = factdiff_index_audit(index, NULL, NULL, NULL);
  CHECK(factdiff_comparison_report_count(comparison) == 2 && factdiff_comparison_finding_count(comparison) == 1);
  factdiff_comparison_free(comparison);
  comparison = factdiff_index_audit(index, "2030", NULL, NULL);
  CHECK(factdiff_comparison_finding_count(comparison) == 0);
  factdiff_comparison_free(comparison);
  CHECK(factdiff_index_audit(index, "soon", NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "'soon' is no date");
  /* An earlier version of the story is not held against it. */
  factdiff_report* story =
      report_of("first", "The ferry Aldana sank off Port Lindmere on 5 May 2021, killing 12 people, police said.");
  comparison = factdiff_index_check(index, story, NULL, NULL);
  CHECK(strcmp(factdiff_comparison_report(comparison, 0), "first") == 0);
  CHECK(factdiff_comparison_report_count(comparison) == 2 && factdiff_comparison_finding_count(comparison) == 1);
  factdiff_comparison_free(comparison);
  CHECK(factdiff_index_check(index, NULL, NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
  CHECK(factdiff_index_remove(index, "second", NULL, &error) == 0); /* open for reading */
  check_error(error, FACTDIFF_INVALID_INPUT, location);
  factdiff_index_free(index);

  index = factdiff_index_open(location, FACTDIFF_INDEX_WRITE, NULL);
  size_t removed = 9;
  CHECK(factdiff_index_remove(index, "second", &removed, NULL) == 1 && removed == 1);
  CHECK(factdiff_index_remove(index, "second", &removed, NULL) == 1 && removed == 0);
  factdiff_report* source = story_of_source("first", "Another Wire");
  CHECK(factdiff_index_add(index, (const factdiff_report* const*)&source, 1, &changes, NULL) == 1 &&
        changes.added == 1);
  CHECK(factdiff_index_remove(index, "first", &removed, &error) == 0);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "2 reports");
  factdiff_report_free(source);
  factdiff_index_free(index);
  factdiff_report_free(story);
  factdiff_report_free((factdiff_report*)reports[0]);
  factdiff_report_free((factdiff_report*)reports[1]);
}

static void an_index_that_cannot_be_used_is_refused(void) {
  factdiff_error* error = NULL;
  FILE* file = fopen("consumer-c.txt", "wb");
  fputs("no index", file);
  fclose(file);
  CHECK(factdiff_index_open("consumer-c.txt", FACTDIFF_INDEX_WRITE, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_INPUT, "consumer-c.txt");
  CHECK(factdiff_index_open("postgresql://127.0.0.1:1/none?connect_timeout=2", FACTDIFF_INDEX_READ, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_INPUT, "postgresql"); /* nobody answers, or there is no libpq */
  CHECK(factdiff_index_open(NULL, FACTDIFF_INDEX_READ, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
  CHECK(factdiff_index_open("x", 7, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "access");
  CHECK(factdiff_index_info(NULL, NULL, &error) == 0);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
}

static void what_does_not_count_stays_in_the_result(void) {
  const factdiff_report* reports[2] = {report_of("a", "The ferry Aldana sank on 3 May 2021, killing 12 people."),
                                       report_of("b", "The ferry Aldana sank on 4 May 2021, killing 12 people.")};
  factdiff_comparison* comparison = factdiff_compare_reports(reports, 2, NULL, NULL);
  const factdiff_finding* finding = factdiff_comparison_finding(comparison, 0);
  CHECK(finding->suppression == NULL && finding->baseline_state == NULL && strcmp(finding->gravity, "fact") == 0);
  char* baseline = factdiff_comparison_baseline(comparison, NULL);
  factdiff_suppression suppression = FACTDIFF_SUPPRESSION_INIT;
  suppression.fingerprint = finding->fingerprint;
  suppression.reason = "both dates are in the log";
  const factdiff_suppression* all[1] = {&suppression};
  factdiff_compare_options options = FACTDIFF_COMPARE_OPTIONS_INIT;
  options.suppressions = all;
  options.suppression_count = 1;
  factdiff_comparison* suppressed = factdiff_compare_reports(reports, 2, &options, NULL);
  CHECK(strcmp(factdiff_comparison_finding(suppressed, 0)->suppression, "both dates are in the log") == 0);
  char* nothing = factdiff_comparison_baseline(suppressed, NULL);
  CHECK(strchr(nothing, '\t') == NULL);

  options.suppression_count = 0;
  options.baseline = baseline;
  factdiff_comparison* again = factdiff_compare_reports(reports, 2, &options, NULL);
  CHECK(strcmp(factdiff_comparison_finding(again, 0)->baseline_state, "unchanged") == 0);
  CHECK(factdiff_comparison_absent_count(again) == 0 && factdiff_comparison_absent(again, 0) == NULL);
  factdiff_comparison_free(again);
  again = factdiff_compare_reports(reports, 1, &options, NULL);
  CHECK(factdiff_comparison_absent_count(again) == 1);
  CHECK(strcmp(factdiff_comparison_absent(again, 0)->fingerprint, finding->fingerprint) == 0);
  CHECK(strcmp(factdiff_comparison_absent(again, 0)->verdict, "conflict") == 0);
  factdiff_comparison_free(again);
  options.baseline = nothing;
  again = factdiff_compare_reports(reports, 2, &options, NULL);
  CHECK(strcmp(factdiff_comparison_finding(again, 0)->baseline_state, "new") == 0);
  factdiff_comparison_free(again);

  factdiff_error* error = NULL;
  options.baseline = "nonsense";
  CHECK(factdiff_compare_reports(reports, 2, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_INPUT, "no baseline");
  options.baseline = NULL;
  options.suppression_count = 1;
  suppression.fingerprint = "e7";
  CHECK(factdiff_compare_reports(reports, 2, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "'e7' is no fingerprint");
  suppression.fingerprint = NULL;
  CHECK(factdiff_compare_reports(reports, 2, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "everything");
  suppression.about = "ferry";
  suppression.reason = NULL;
  CHECK(factdiff_compare_reports(reports, 2, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "reason");
  factdiff_string_free(baseline);
  factdiff_string_free(nothing);
  factdiff_comparison_free(suppressed);
  factdiff_comparison_free(comparison);
  factdiff_report_free((factdiff_report*)reports[0]);
  factdiff_report_free((factdiff_report*)reports[1]);
}

static void what_is_wrong_is_said(void) {
  factdiff_error* error = NULL;
  CHECK(factdiff_analyse_report(NULL, 0, NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "NULL");
  factdiff_report_options options = FACTDIFF_REPORT_OPTIONS_INIT;
  options.published = "soon";
  CHECK(factdiff_analyse_report("x", 1, &options, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "'soon' is no date");
  CHECK(factdiff_analyse_report("x", 1, &options, NULL) == NULL);
  factdiff_corpus* corpus = factdiff_corpus_new();
  CHECK(factdiff_corpus_add_path(corpus, "/no/such/folder", NULL, &error) == 0);
  check_error(error, FACTDIFF_INVALID_INPUT, "/no/such/folder");
  CHECK(factdiff_corpus_size(corpus) == 0);
  factdiff_corpus_free(corpus);
  CHECK(factdiff_judge((factdiff_judge_kind)99, "a", "b", NULL, NULL, &error) == NULL);
  check_error(error, FACTDIFF_INVALID_ARGUMENT, "kind");
  CHECK(factdiff_verdict_name((factdiff_verdict)99) == NULL && factdiff_kind_name((factdiff_kind)99) == NULL);
}

static void any_bytes_are_text(void) {
  const char bytes[] = "\xff\xfe Ann \x00 Orlen \xc3";
  factdiff_report_options options = FACTDIFF_REPORT_OPTIONS_INIT;
  options.form = FACTDIFF_PLAIN;
  factdiff_report* report = factdiff_analyse_report(bytes, sizeof bytes - 1, &options, NULL);
  CHECK(report != NULL && strcmp(factdiff_report_id(report), "report") == 0);
  CHECK(factdiff_report_published(report) == NULL);
  factdiff_report_free(report);
  report = factdiff_analyse_report("", 0, &options, NULL);
  CHECK(report != NULL && factdiff_report_mention_count(report) == 0);
  factdiff_report_free(report);
}

static void an_older_program_gives_shorter_options(void) {
  struct {
    size_t size;
    const char* id;
  } older = {sizeof older, "older"};
  factdiff_report* report =
      factdiff_analyse_report("Ann Orlen spoke.", 16, (const factdiff_report_options*)(const void*)&older, NULL);
  CHECK(report != NULL && strcmp(factdiff_report_id(report), "older") == 0);
  factdiff_report_free(report);
}

static void two_texts_are_judged(void) {
  factdiff_judgement* judgement = factdiff_judge(FACTDIFF_JUDGE_NAME, "Jon Smyth", "John Smith", NULL, NULL, NULL);
  CHECK(judgement->verdict == FACTDIFF_VARIANT && judgement->score > 0.5 && judgement->rule != NULL);
  factdiff_judgement_free(judgement);
  judgement = factdiff_judge(FACTDIFF_JUDGE_DATE, "today", "yesterday", "2024-05-06", "2024-05-07", NULL);
  CHECK(judgement->verdict == FACTDIFF_AGREE);
  factdiff_judgement_free(judgement);
}

int main(void) {
  a_report_says_what_was_read();
  a_corpus_outlives_its_reports_and_changes_no_comparison();
  options_choose_the_findings();
  an_index_is_kept_and_extended();
  an_index_that_cannot_be_used_is_refused();
  what_does_not_count_stays_in_the_result();
  what_is_wrong_is_said();
  any_bytes_are_text();
  an_older_program_gives_shorter_options();
  two_texts_are_judged();
  factdiff_error_free(NULL);
  factdiff_report_free(NULL);
  factdiff_corpus_free(NULL);
  factdiff_index_free(NULL);
  factdiff_comparison_free(NULL);
  factdiff_judgement_free(NULL);
  factdiff_string_free(NULL);
  return failures == 0 ? 0 : 1;
}
