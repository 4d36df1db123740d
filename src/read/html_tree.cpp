#include "read/html_tree.h"

#include <algorithm>
#include <csetjmp>
#include <cstdlib>

#include "read/html_limits.h"

namespace factdiff {

// What the parser allocates. It does not look whether it got what it asked for, and frees node by node, recursively:
// so nothing is freed before the end, and where the limit is reached the parser is left by a jump. That is safe since
// it is C and holds nothing else.
struct HtmlTree::Memory {
  static constexpr std::size_t block_size = std::size_t{1} << 20U;

  explicit Memory(std::size_t limit) : limit(limit) {}
  ~Memory() {
    for (void* block : blocks) std::free(block);
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  static void* allocate(void* memory, std::size_t size) { return static_cast<Memory*>(memory)->take(size); }
  static void release(void* /*memory*/, void* /*block*/) {}

  void* take(std::size_t size) {
    size = (size + 15U) & ~std::size_t{15};
    if (size > left) {
      const std::size_t block = std::max(size, std::min(block_size, used + std::size_t{16384}));
      used += block;
      void* const bytes = used > limit ? nullptr : std::malloc(block);
      if (bytes == nullptr) std::longjmp(too_much, 1);
      blocks.push_back(bytes);
      next = static_cast<char*>(bytes);
      left = block;
    }
    void* const result = next;
    next += size;
    left -= size;
    return result;
  }

  std::vector<void*> blocks;
  char* next = nullptr;
  std::size_t left = 0;
  std::size_t used = 0;
  std::size_t limit;
  std::jmp_buf too_much{};
};

namespace {

// The parser's result, or nullptr where it was left. A function of its own: between setjmp and the jump there is no
// object to destroy.
GumboOutput* parse_within(std::jmp_buf& too_much, const GumboOptions& options, const char* page, std::size_t size) {
  if (setjmp(too_much) != 0) return nullptr;  // NOLINT(cert-err52-cpp)
  return gumbo_parse_with_options(&options, page, size);
}

}  // namespace

HtmlTree::HtmlTree(std::string_view page) : page_(page), bounded_(bounded_html(page)) {
  // The page's text, its nodes and some growth: real pages take 10 to 30 bytes for a byte.
  constexpr std::size_t bytes_for_a_byte = 60;
  constexpr std::size_t least = std::size_t{16} << 20U;
  constexpr std::size_t most = std::size_t{768} << 20U;
  parsed_ = bounded_.empty() ? page_ : std::string_view(bounded_);
  memory_ = std::make_unique<Memory>(std::min(least + parsed_.size() * bytes_for_a_byte, most));
  memory_->blocks.reserve(2048);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Memory::allocate;
  options.deallocator = Memory::release;
  options.userdata = memory_.get();
  options.max_errors = 0;
  const GumboOutput* output = parse_within(memory_->too_much, options, parsed_.data(), parsed_.size());
  if (output != nullptr && output->root != nullptr) flatten(*output->root);
}

HtmlTree::~HtmlTree() = default;

void HtmlTree::flatten(const GumboNode& root) {
  struct Open {
    const GumboVector* children;
    unsigned next;
    std::size_t node;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode& node, std::size_t parent) {
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
      nodes_.push_back({node.v.element.tag, &node.v.element, nullptr, parent, 0});
      open.push_back({&node.v.element.children, 0, nodes_.size() - 1});
    } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      nodes_.push_back({GUMBO_TAG_UNKNOWN, nullptr, &node.v.text, parent, nodes_.size() + 1});
    }
  };
  enter(root, 0);
  while (!open.empty()) {
    Open& last = open.back();
    if (last.next < last.children->length) {
      const auto* child = static_cast<const GumboNode*>(last.children->data[last.next++]);
      enter(*child, last.node);
    } else {
      nodes_[last.node].end = nodes_.size();
      open.pop_back();
    }
  }
}

std::string_view HtmlTree::attribute(std::size_t node, const char* name) const {
  if (nodes_[node].element == nullptr) return {};
  const GumboAttribute* attribute = gumbo_get_attribute(&nodes_[node].element->attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

std::optional<std::pair<std::string_view, std::size_t>> HtmlTree::written_attribute(std::size_t node,
                                                                                    const char* name) const {
  if (nodes_[node].element == nullptr) return std::nullopt;
  const GumboAttribute* attribute = gumbo_get_attribute(&nodes_[node].element->attributes, name);
  if (attribute == nullptr || attribute->original_value.data == nullptr) return std::nullopt;
  std::string_view value(attribute->original_value.data, attribute->original_value.length);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  return std::pair{value, offset_of(value.data())};
}

std::pair<std::string_view, std::size_t> HtmlTree::written_text(const GumboText& text) const {
  const GumboStringPiece& written = text.original_text;
  return {std::string_view(written.data, written.length), offset_of(written.data)};
}

std::string HtmlTree::text_below(std::size_t node) const {
  std::string text;
  for (std::size_t i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].words != nullptr) text += nodes_[i].words->text;
  }
  return text;
}

}  // namespace factdiff
