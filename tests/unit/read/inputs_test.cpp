#include "read/inputs.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "read/path_pattern.h"

using namespace factdiff;

namespace {

namespace fs = std::filesystem;

// A folder that goes away with its test.
class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_(fs::temp_directory_path() /
              ("factdiff-inputs-" + std::to_string(getpid()) + "-" + std::to_string(++count))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void write(const std::string& name, const std::string& bytes = "Nine people died.\n") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  static inline int count = 0;
  fs::path path_;
};

Report report_at(const std::string& path) {
  Report report;
  report.id = id_of_path(path);
  report.path = path;
  return report;
}

std::vector<std::string> ids_of(std::initializer_list<const char*> paths) {
  std::vector<Report> reports;
  for (const char* path : paths) reports.push_back(report_at(path));
  assign_ids(reports);
  std::vector<std::string> ids;
  for (const Report& report : reports) ids.push_back(report.id);
  return ids;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder gives its reports sorted, without hidden and unknown files") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.TXT", "deep/c.html", ".hidden.txt", ".git/d.txt", "e.png"}) folder.write(name);
  const ExpandedInputs inputs = expand_inputs({folder.path() + "/"});
  CHECK(inputs.files == Names{folder / "a.TXT", folder / "b.txt", folder / "deep/c.html"});
  CHECK(inputs.notices.empty());
}

TEST_CASE("a pattern that the shell left alone is expanded") {
  const TemporaryFolder folder;
  for (const char* name : {"b1.txt", "b2.txt", "c.txt"}) folder.write(name);
  CHECK(expand_inputs({folder / "b*.txt"}).files == Names{folder / "b1.txt", folder / "b2.txt"});
  CHECK(expand_inputs({folder / "b?.txt"}).files.size() == 2);
  CHECK(expand_inputs({folder / "x*.txt"}).notices.size() == 1);
}

TEST_CASE("files keep the order of the call, whatever their names are") {
  const TemporaryFolder folder;
  for (const char* name : {"b.report", "a.txt"}) folder.write(name);
  CHECK(expand_inputs({folder / "b.report", "-", folder / "a.txt"}).files ==
        Names{folder / "b.report", "-", folder / "a.txt"});
}

TEST_CASE("a missing file and a folder without reports are notices") {
  const TemporaryFolder folder;
  folder.write("e.png");
  const ExpandedInputs inputs = expand_inputs({folder / "none.txt", folder.path()});
  CHECK(inputs.files.empty());
  REQUIRE(inputs.notices.size() == 2);
  for (const Notice& notice : inputs.notices) CHECK(notice.reason.find("expected") != std::string::npos);
  CHECK(inputs.notices[0].path == folder / "none.txt");
}

TEST_CASE("a file is read, and what cannot be read is a notice") {
  const TemporaryFolder folder;
  folder.write("a.txt", "Nine people died.\r\n");
  CHECK(read_file(folder / "a.txt").reports.at(0).text.view() == "Nine people died.\r\n");
  for (const std::string& path : {folder / "none.txt", folder.path()}) {
    const ReadResult result = read_file(path);
    CHECK(result.reports.empty());
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].path == path);
  }
}

TEST_CASE("ids that clash take as much of the folder path as tells them apart") {
  CHECK(ids_of({"x/a.txt", "x/b.txt"}) == Names{"a", "b"});
  CHECK(ids_of({"x/a.txt", "y/a.txt", "y/b.txt"}) == Names{"x/a", "y/a", "b"});
  CHECK(ids_of({"p/x/a.txt", "q/x/a.txt"}) == Names{"p/x/a", "q/x/a"});
  CHECK(ids_of({"a.txt", "x/a.txt"}) == Names{"a", "x/a"});
  CHECK(ids_of({"a.txt", "a.txt", "a.html"}) == Names{"a", "a#2", "a#3"});
}

TEST_CASE("an id that a record has of its own is not given to another one") {
  CHECK(ids_of({"x.txt", "x.txt", "x#2.txt", "x#2.txt"}) == Names{"x", "x#3", "x#2", "x#2#2"});
}

TEST_CASE("a pattern covers folders too where the shell left it alone") {
  const TemporaryFolder folder;
  for (const char* name : {"a/1.txt", "a/b/2.txt", "a/b/3.html", "c/4.txt", "a/.d/5.txt"}) folder.write(name);
  CHECK(expand_inputs({folder / "*/*.txt"}).files == Names{folder / "a/1.txt", folder / "c/4.txt"});
  CHECK(expand_inputs({folder / "a/**/*.txt"}).files == Names{folder / "a/1.txt", folder / "a/b/2.txt"});
  CHECK(expand_inputs({folder / "**"}).files.size() == 4);
  CHECK(expand_inputs({folder / "*/x.txt"}).notices.size() == 1);
}

TEST_CASE("a folder that cannot be read is named, and the others are read") {
  const TemporaryFolder folder;
  folder.write("a/1.txt");
  folder.write("b/2.txt");
  std::filesystem::permissions(folder / "a", std::filesystem::perms::none);
  const bool is_denied = ::access((folder / "a").c_str(), R_OK) != 0;  // the superuser may read everything
  const ExpandedInputs inputs = expand_inputs({folder.path()});
  std::filesystem::permissions(folder / "a", std::filesystem::perms::owner_all);
  CHECK(inputs.files.back() == folder / "b/2.txt");
  CHECK(inputs.notices.size() == (is_denied ? 1 : 0));
}

TEST_CASE("whole folders of a pattern begin behind a slash, and brackets hold one character") {
  CHECK(covers_path("notes/**/old.txt", "notes/old.txt"));
  CHECK(covers_path("notes/**/old.txt", "notes/x/y/old.txt"));
  CHECK_FALSE(covers_path("notes/**/old.txt", "notes/very_old.txt"));
  CHECK_FALSE(covers_path("**/old.txt", "x/very_old.txt"));
  CHECK(covers_path("**/a/**/b*.txt", "x/a/a/y/bc.txt"));
  CHECK(covers_path("notes/**", "notes/a/b"));
  CHECK(covers_path("[Dd]rafts/[0-9]*[!x]", "drafts/2a"));
  CHECK_FALSE(covers_path("[Dd]rafts/[0-9]*[!x]", "drafts/2x"));
  CHECK_FALSE(covers_path("a[/]b", "a/b"));
  CHECK(covers_path("a[1", "a[1"));
  CHECK(covers_path("a[1].txt", "a[1].txt"));
  CHECK(covers_path("a\\*b", "a*b"));
  CHECK_FALSE(covers_path("a\\*b", "axb"));
}

TEST_CASE("what a .gitignore names is left out of a folder") {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*.html\n!keep.html\n/drafts/\nnotes/**/old.txt\n# none\n");
  folder.write("deep/.gitignore", "secret*\r\n");
  for (const char* name : {"a.txt", "b.html", "keep.html", "drafts/c.txt", "deep/drafts/d.txt", "deep/secret.txt",
                           "other/secret.txt", "notes/x/y/old.txt", "old.txt"}) {
    folder.write(name);
  }
  CHECK(expand_inputs({folder.path()}).files == Names{folder / "a.txt", folder / "deep/drafts/d.txt",
                                                      folder / "keep.html", folder / "old.txt",
                                                      folder / "other/secret.txt"});
  CHECK(expand_inputs({folder / "b.html", folder / "drafts"}).files ==
        Names{folder / "b.html", folder / "drafts/c.txt"});
}

TEST_CASE("the .gitignore of the repository around a folder counts") {
  const TemporaryFolder folder;
  folder.write(".git/HEAD");
  folder.write(".gitignore", "*.tmp.txt\n");
  folder.write("a/b/one.txt");
  folder.write("a/b/one.tmp.txt");
  CHECK(expand_inputs({folder / "a/b"}).files == Names{folder / "a/b/one.txt"});
}
