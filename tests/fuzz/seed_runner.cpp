// Runs a fuzz entry without a fuzzer: on every seed, and on mutations of it that are the same in every run.
//
//   seed_runner MUTATIONS FILE-OR-FOLDER...
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run_entry(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// A linear congruential generator (Knuth's MMIX constants): the same numbers everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return limit == 0 ? 0 : (state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string mutated(std::string bytes, Numbers& numbers) {
  // Bytes that stages look at, and broken pieces of UTF-8.
  constexpr const char* pieces[] = {"\"",   "“", "”", "’", "\n",    "\n\n", "\r",   "0",
                                    "9",    ".", ",", "-", "$",     "%",    "\xE2", "\x80",
                                    "\xFF", "é", "A", " ", "1,000", "half", "Mr. ", "Monday"};
  for (std::size_t change = 1 + numbers.below(6); change > 0 && !bytes.empty(); --change) {
    const std::size_t at = numbers.below(bytes.size());
    const std::size_t length = std::min(1 + numbers.below(24), bytes.size() - at);
    switch (numbers.below(4)) {
      case 0: bytes.erase(at, length); break;
      case 1: bytes.insert(at, pieces[numbers.below(std::size(pieces))]); break;
      case 2: bytes.insert(numbers.below(bytes.size()), bytes.substr(at, length)); break;
      default: bytes[at] = static_cast<char>(numbers.below(256)); break;
    }
  }
  return bytes;
}

std::vector<std::filesystem::path> files_of(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  for (int i = 2; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) {
      files.emplace_back(argv[i]);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  const auto files = files_of(argc, argv);
  if (files.empty()) return 1;
  const int mutations = std::atoi(argv[1]);
  std::size_t runs = 0;
  run_entry("");
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    run_entry(bytes);
    Numbers numbers(bytes.size() + 1);
    for (int i = 0; i < mutations; ++i) run_entry(mutated(bytes, numbers));
    runs += static_cast<std::size_t>(mutations) + 1;
  }
  std::printf("%zu seeds, %zu runs\n", files.size(), runs);
  return 0;
}
