// Single lines of a pasted page: what each is by itself.
#include <doctest/doctest.h>

#include <string_view>

#include "read/caption.h"
#include "read/credit.h"
#include "read/dateline.h"
#include "read/furniture.h"
#include "read/printed_date.h"

using namespace factdiff;
using namespace std::literals;

TEST_CASE("printed dates are lines that hold a day and nothing else") {
  for (const std::string_view line :
       {"Tue Nov 28 2023", "16 November 2023, 14:05 GMT", "Published: 2023-11-28", "Updated: 28/11/2023 10:12 AM",
        "Last updated on Monday, March 4, 2019 at 5.30 p.m. ET",
        "Posted: Jul. 6, 2016 4:15 pm Updated: Jul. 6, 2016 4:42 pm", "2023-11-28T10:12:00Z",
        "By Ana Vega | Updated: Mar 21, 2016 - 6:38 PM", "January 9, 2017"}) {
    CAPTURE(line);
    CHECK(is_printed_date(line));
  }
  for (const std::string_view line :
       {"March 4, 2019, was a Monday that nobody forgot", "The talks of 16 November 2023", "555-123-4567", "May 5",
        "Nine people died on Monday.", "In May 2019 he left the party", "Tuesday"}) {
    CAPTURE(line);
    CHECK_FALSE(is_printed_date(line));
  }
}

TEST_CASE("share buttons, notices and pointers are furniture") {
  for (const std::string_view line :
       {"icon-facebook icon-twitter icon-whatsapp", "Share Tweet 14", "Advertisement", "Media logo",
        "Copyright 2019 Harbour Press. All rights reserved.", "READ MORE: Second ferry stopped",
        "Sign up for our newsletter", "desk@example.org", "https://example.org/a", "***", "© 2020 Harbour TV",
        "Twitter: @harbourdesk"}) {
    CAPTURE(line);
    CHECK(furniture_kind(line) == FurnitureKind::line);
  }
  for (const std::string_view line : {"Related Articles", "Most Popular", "Editor’s Picks", "Read more:"}) {
    CAPTURE(line);
    CHECK(furniture_kind(line) == FurnitureKind::links);
  }
  for (const std::string_view line :
       {"Photos showed the bridge in ruins.", "WATCH: A man carried his dog out of the water on Monday.",
        "Ferry sinks off coast", "The email was sent on Monday.", "Print workers strike", "Share prices fell"}) {
    CAPTURE(line);
    CHECK(furniture_kind(line) == FurnitureKind::none);
  }
}

TEST_CASE("credits name the publisher") {
  CHECK(publisher_of("(AFP)"sv) == "AFP");
  CHECK(publisher_of("— Reuters"sv) == "Reuters");
  CHECK(publisher_of("The Associated Press"sv) == "AP");
  CHECK(publisher_in_credit("By Ana Vega, Associated Press"sv) == "AP");
  CHECK(publisher_in_copyright("Copyright 2019 The Associated Press. All rights reserved.") == "AP");
  CHECK_FALSE(publisher_in_copyright("The Associated Press reported it."));
  CHECK_FALSE(publisher_in_credit("By Ana Vega"sv));
  CHECK_FALSE(publisher_of("the harbour"sv));
}

TEST_CASE("bylines and makers are credits, sentences are not") {
  for (const std::string_view line :
       {"By Ana Vega", "BY ANA VEGA AND JON LUND", "(Reporting by Ana Vega; Editing by Jon Lund)", "(AFP)",
        "Jon Lund contributed to this report."}) {
    CAPTURE(line);
    CHECK(is_credit(line));
  }
  for (const std::string_view line :
       {"By the river", "By Monday the boats were back.", "Reporting the crime took her an hour.", "Reports differ"}) {
    CAPTURE(line);
    CHECK_FALSE(is_credit(line));
  }
}

TEST_CASE("captions say so, or end with a picture's credit") {
  for (const std::string_view line :
       {"Photo: Ana Vega", "FILE - In this May 3, 2016 file photo, a ferry leaves.", "File photo of the ferry",
        "The ferry off Lamu. (Ana Vega/Reuters)", "Ana Vega/AP", "The ferry in May. Photo: Harbour police."}) {
    CAPTURE(line);
    CHECK(is_caption(line));
  }
  for (const std::string_view line :
       {"He took a photo of the ferry.", "The party (which he led) lost.", "Photo shows nothing new"}) {
    CAPTURE(line);
    CHECK_FALSE(is_caption(line));
  }
}

TEST_CASE("datelines give place, date and agency") {
  const auto dateline = [](std::string_view paragraph) {
    const auto found = dateline_of(paragraph);
    return found ? std::string(paragraph.substr(0, found->end)) + "|" + found->publisher.value_or("")
                 : std::string("-");
  };
  CHECK(dateline("BAKU, Nov 28 (AFP) - The talks failed.") == "BAKU, Nov 28 (AFP) -|AFP");
  CHECK(dateline("BAKU: The talks failed.") == "BAKU:|");
  CHECK(dateline("LONDON (Reuters) - The talks failed.") == "LONDON (Reuters) -|Reuters");
  CHECK(dateline("ST. PAUL, Minn. — Two men met.") == "ST. PAUL, Minn. —|");
  CHECK(dateline("(CNN) How did it happen?") == "(CNN)|CNN");
  CHECK(dateline("(Reuters) - Two men met.") == "(Reuters) -|Reuters");
  CHECK(dateline("Paris — Two men met.") == "Paris —|");
  CHECK(dateline("McKEES ROCKS (KDKA) — Two men met.") == "McKEES ROCKS (KDKA) —|KDKA");
  CHECK(dateline("UPDATE: Two men met.") == "-");
  CHECK(dateline("WATCH: Two men met.") == "-");
  CHECK(dateline("Two men - both sailors - met.") == "-");
  CHECK(dateline("Police said: We know nothing.") == "-");
  CHECK(dateline("The mayor (a sailor) - who knew - left.") == "-");
  CHECK(dateline("") == "-");
}
