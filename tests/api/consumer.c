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
  what_is_wrong_is_said();
  any_bytes_are_text();
  an_older_program_gives_shorter_options();
  two_texts_are_judged();
  factdiff_error_free(NULL);
  factdiff_report_free(NULL);
  factdiff_corpus_free(NULL);
  factdiff_comparison_free(NULL);
  factdiff_judgement_free(NULL);
  factdiff_string_free(NULL);
  return failures == 0 ? 0 : 1;
}
