#include "read/warc.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "read/html.h"
#include "read/http_message.h"
#include "read/metadata.h"

namespace factdiff {

namespace {

constexpr std::size_t most_head = 65536;
constexpr std::size_t most_page = std::size_t{16} << 20U;
constexpr std::string_view record_beginning = "WARC/";

class WarcReader {
 public:
  WarcReader(ByteReader& bytes, const ReadContext& context) : bytes_(bytes), context_(context) {}

  ReadResult read() {
    while (find_record()) {
      read_record();
      context_.hand_over(result_);
    }
    if (lost_ > 0) {
      result_.notices.push_back(context_.notice(count(lost_, "stretch", "stretches") +
                                                " of bytes between records belong to none; expected WARC records whose "
                                                "lengths are right"));
    }
    if (without_article_ > 0) {
      result_.notices.push_back({context_.path,
                                 {},
                                 count(without_article_, "page", "pages") + " of " + std::to_string(pages_) +
                                     " hold no article: " + first_reason_,
                                 false});
    }
    if (pages_ == 0) result_.notices.push_back(context_.notice("the archive holds no page of HTML; expected one"));
    return std::move(result_);
  }

 private:
  static std::string count(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
  }

  // Goes to where the next record begins; false: there is none.
  bool find_record() {
    while (true) {
      const std::string_view next = bytes_.peek(record_beginning.size());
      if (next.empty()) return false;
      if (next == record_beginning) return true;
      if (next[0] == '\r' || next[0] == '\n') {
        bytes_.skip(1);
        continue;
      }
      // Between records there is nothing else: the length before was wrong.
      ++lost_;
      if (!find_line_of_record()) return false;
    }
  }

  // Goes on by lines to one that begins a record.
  bool find_line_of_record() {
    while (true) {
      const std::string_view part = bytes_.peek(most_head);
      if (part.empty()) return false;
      const std::size_t found = part.find("\nWARC/1.");
      if (found != std::string_view::npos) {
        bytes_.skip(found + 1);
        return true;
      }
      constexpr std::size_t kept = 8;  // a beginning may be cut in two
      if (part.size() < most_head) {
        bytes_.skip(part.size());
        return false;
      }
      bytes_.skip(part.size() - kept);
    }
  }

  void read_record() {
    const std::string_view part = bytes_.peek(most_head);
    std::size_t end = part.find("\r\n\r\n");
    std::size_t size = 4;
    if (const std::size_t plain = part.find("\n\n"); plain < end) {
      end = plain;
      size = 2;
    }
    if (end == std::string_view::npos) {
      // No head, or a very long one: no record.
      ++lost_;
      bytes_.skip(1);
      find_line_of_record();
      return;
    }
    const std::string head(part.substr(0, end));
    bytes_.skip(end + size);
    const std::string_view length = header_field(head, "Content-Length");
    std::uint64_t content = 0;
    const auto [stop, problem] = std::from_chars(length.data(), length.data() + length.size(), content);
    if (problem != std::errc() || length.empty() || stop != length.data() + length.size()) {
      ++lost_;
      find_line_of_record();
      return;
    }
    const bool is_response = equal_ascii(header_field(head, "WARC-Type"), "response");
    if (!is_response || content > most_page) {
      skip_content(content, is_response, head);
      return;
    }
    const std::string_view message = bytes_.peek(static_cast<std::size_t>(content));
    const std::size_t next = next_record_in(message);
    const std::string_view whole = message.substr(0, next);
    read_response(head, whole);
    if (next != std::string_view::npos || message.size() < content) ++lost_;
    bytes_.skip(whole.size());
  }

  // Where the length is a lie, another record begins before its end.
  static std::size_t next_record_in(std::string_view content) { return content.find("\r\n\r\nWARC/1."); }

  void skip_content(std::uint64_t content, bool is_response, std::string_view head) {
    // A length beyond all sense would pass over every record that follows.
    constexpr std::uint64_t most_content = std::uint64_t{4} << 30U;
    const bool is_large = content > most_page;
    if (content > most_content || (is_large && next_record_in(bytes_.peek(most_page)) != std::string_view::npos)) {
      ++lost_;
      find_line_of_record();
      return;
    }
    if (is_large && is_response) note_large_page(head);
    const std::uint64_t end = bytes_.offset() + content;
    bytes_.skip(content);
    if (bytes_.offset() < end) ++lost_;
  }

  static bool is_page(const std::optional<HttpAnswer>& answer) {
    return answer && answer->status == 200 &&
           (answer->media_type == "text/html" || answer->media_type == "application/xhtml+xml");
  }

  void note_large_page(std::string_view head) {
    if (!is_page(http_answer(bytes_.peek(most_head), 0))) return;
    ++pages_;
    note_without_article(address_of(head), "the page is larger than 16 MiB; expected an article");
  }

  static std::string address_of(std::string_view head) {
    std::string_view address = header_field(head, "WARC-Target-URI");
    if (address.size() > 2 && address.front() == '<' && address.back() == '>') {
      address = address.substr(1, address.size() - 2);
    }
    return std::string(address);
  }

  void note_without_article(const std::string& address, const std::string& reason) {
    ++without_article_;
    if (!first_reason_.empty()) return;
    first_reason_ = (address.empty() ? std::string("the first: ") : "such as " + address + ": ") + reason;
  }

  void read_response(std::string_view head, std::string_view message) {
    const auto answer = http_answer(message, most_page);
    if (!is_page(answer)) return;
    ++pages_;
    ReadContext context = context_;
    context.charset = answer->charset;
    context.has_source = false;
    ReadResult page = read_html(answer->body, context);
    const std::string address = address_of(head);
    for (Report& report : page.reports) {
      if (!address.empty()) report.id = address;
      set_once(report.link, address);
      // Offsets into one page out of many say nothing about the file.
      report.source_map.reset();
      result_.reports.push_back(std::move(report));
    }
    if (page.reports.empty() && !page.notices.empty()) note_without_article(address, page.notices.front().reason);
  }

  ByteReader& bytes_;
  const ReadContext& context_;
  ReadResult result_;
  std::size_t pages_ = 0;
  std::size_t without_article_ = 0;
  std::size_t lost_ = 0;
  std::string first_reason_;
};

}  // namespace

bool looks_like_warc(std::string_view beginning, const std::string& /*path*/) {
  return beginning.substr(0, record_beginning.size()) == record_beginning && beginning.size() > 8 &&
         beginning[5] >= '0' && beginning[5] <= '9';
}

ReadResult read_warc(ByteReader& bytes, const ReadContext& context) { return WarcReader(bytes, context).read(); }

}  // namespace factdiff
