#include "read/page_metadata.h"

#include <algorithm>
#include <array>

#include "read/metadata.h"

namespace factdiff {

namespace {

struct MetaName {
  std::string_view name;  // of a meta element: name, property or itemprop, in lower case
  std::optional<std::string> PageMetadata::*field;
};

// In order of trust.
constexpr std::array<MetaName, 22> meta_names = {{
    {"article:published_time", &PageMetadata::published},
    {"og:article:published_time", &PageMetadata::published},
    {"datepublished", &PageMetadata::published},
    {"parsely-pub-date", &PageMetadata::published},
    {"sailthru.date", &PageMetadata::published},
    {"dc.date.issued", &PageMetadata::published},
    {"dcterms.created", &PageMetadata::published},
    {"dc.date", &PageMetadata::published},
    {"pubdate", &PageMetadata::published},
    {"publishdate", &PageMetadata::published},
    {"publication_date", &PageMetadata::published},
    {"date", &PageMetadata::published},
    {"article:modified_time", &PageMetadata::updated},
    {"og:updated_time", &PageMetadata::updated},
    {"datemodified", &PageMetadata::updated},
    {"lastmod", &PageMetadata::updated},
    {"og:site_name", &PageMetadata::source},
    {"dc.publisher", &PageMetadata::source},
    {"application-name", &PageMetadata::source},
    {"og:url", &PageMetadata::link},
    {"og:locale", &PageMetadata::language},
    {"dc.language", &PageMetadata::language},
}};

bool is_author_name(std::string_view name) {
  return name == "author" || name == "parsely-author" || name == "dc.creator" || name == "byl" ||
         name == "article:author" || name == "sailthru.author";
}

class PageReader {
 public:
  explicit PageReader(const HtmlTree& tree) : tree_(tree) {}

  PageMetadata read() {
    read_scripts();
    collect();
    for (const MetaName& row : meta_names) {
      for (const auto& [name, content] : contents_) {
        if (name == row.name) set_once(metadata_.*(row.field), content);
      }
    }
    if (metadata_.authors.empty()) read_authors();
    if (!metadata_.published) set_once(metadata_.published, first_time_);
    if (!metadata_.link) set_once(metadata_.link, canonical_);
    if (!tree_.nodes().empty()) set_once(metadata_.language, tree_.attribute(0, "lang"));
    return std::move(metadata_);
  }

 private:
  void read_scripts() {
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      if (tree_.nodes()[i].tag != GUMBO_TAG_SCRIPT) continue;
      if (equal_ascii(tree_.attribute(i, "type"), "application/ld+json")) read_json_ld(tree_.text_below(i), metadata_);
    }
  }

  void collect() {
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      const GumboTag tag = tree_.nodes()[i].tag;
      if (tag == GUMBO_TAG_META) {
        for (const char* key : {"property", "name", "itemprop"}) {
          const std::string_view name = tree_.attribute(i, key);
          if (!name.empty()) contents_.emplace_back(lower_ascii(name), tree_.attribute(i, "content"));
        }
      } else if (tag == GUMBO_TAG_LINK && canonical_.empty() && equal_ascii(tree_.attribute(i, "rel"), "canonical")) {
        canonical_ = tree_.attribute(i, "href");
      } else if (tag == GUMBO_TAG_TIME && first_time_.empty() && !is_update_time(i)) {
        const std::string_view time = tree_.attribute(i, "datetime");
        if (metadata_time(time)) first_time_ = time;
      }
    }
  }

  [[nodiscard]] bool is_update_time(std::size_t node) const {
    const std::string names =
        lower_ascii(std::string(tree_.attribute(node, "class")) + " " + std::string(tree_.attribute(node, "itemprop")));
    return names.find("updat") != std::string::npos || names.find("modif") != std::string::npos;
  }

  void read_authors() {
    constexpr std::size_t most = 16;
    std::vector<std::string>& authors = metadata_.authors;
    for (const auto& [name, content] : contents_) {
      if (authors.size() == most) return;
      const std::string_view author = trimmed_text(content);
      const bool is_name = is_author_name(name) && !author.empty() && author.substr(0, 4) != "http";
      if (is_name && std::find(authors.begin(), authors.end(), author) == authors.end()) authors.emplace_back(author);
    }
  }

  const HtmlTree& tree_;
  PageMetadata metadata_;
  std::vector<std::pair<std::string, std::string_view>> contents_;
  std::string_view canonical_;
  std::string_view first_time_;
};

}  // namespace

PageMetadata page_metadata(const HtmlTree& tree) { return PageReader(tree).read(); }

void apply(const PageMetadata& metadata, Report& report) {
  if (metadata.source) set_once(report.source, *metadata.source);
  if (metadata.link) set_once(report.link, *metadata.link);
  if (report.authors.empty()) report.authors = metadata.authors;
  if (metadata.published && report.published.value.empty()) set_publication_time(report, *metadata.published);
  if (metadata.updated && !report.updated) report.updated = metadata_time(*metadata.updated);
  if (metadata.language) report.language = language_of_tag(*metadata.language).value_or(report.language);
}

}  // namespace factdiff
