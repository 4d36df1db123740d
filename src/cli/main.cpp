#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "pipeline.h"
#include "read/read.h"
#include "write/write.h"

// Provisional: `extract` alone, so that the extractors can be measured.
int main(int argc, char** argv) {
  using namespace factdiff;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  bool jsonl = false;
  std::vector<std::pair<std::string, std::string>> dates;
  std::vector<std::string> files;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--input-format") {
      jsonl = true;
      ++i;
    } else if (arguments[i] == "--published") {
      const std::string& date = arguments[++i];
      const std::size_t equals = date.find('=');
      dates.emplace_back(date.substr(0, equals), date.substr(equals + 1));
    } else {
      files.push_back(arguments[i]);
    }
  }
  const auto publish = [](Report& report, const std::string& date) {
    report.published = {date, interval_of_value(date), PublicationBasis::option, {}};
  };
  if (jsonl) {
    for (std::string line; std::getline(std::cin, line);) {
      const auto record = nlohmann::json::parse(line);
      const auto& id = record["id"];
      Report report =
          report_of_text(id.is_string() ? id.get<std::string>() : id.dump(), record["text"].get<std::string>());
      if (record.contains("published") && record["published"].is_string()) publish(report, record["published"]);
      std::cout << write_extraction(analyse_report(std::move(report)), false) << "\n";
    }
    return 0;
  }
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    for (Report& report : read_bytes(bytes.str(), file).reports) {
      for (const auto& [id, date] : dates) {
        if (id == report.id) publish(report, date);
      }
      std::cout << write_extraction(analyse_report(std::move(report)), false) << "\n";
    }
  }
  return 0;
}
