// Keeps a second process from writing what this one writes.
#pragma once

#include <string>

namespace factdiff {

// Holds the file `path` locked until it is destroyed or the process ends, however that comes about.
class FileLock {
 public:
  // Makes the file where there is none. Throws Error where another process holds it, in the words of `held`, or where
  // it cannot be made.
  FileLock(const std::string& path, const std::string& name, const std::string& held);
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  std::string path_;
  int file_ = -1;
};

}  // namespace factdiff
