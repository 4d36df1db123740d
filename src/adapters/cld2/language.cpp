#include "adapters/cld2/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <array>

namespace factdiff {

std::optional<std::string> detect_language(std::string_view text) {
  constexpr std::size_t enough = 32768;
  if (text.size() > enough) {
    text = text.substr(0, enough);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.remove_suffix(1);
    if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.remove_suffix(1);
  }
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percent{};
  std::array<double, 3> scores{};
  int bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
                                     percent.data(), scores.data(), nullptr, &bytes, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE || percent[0] < 60) return std::nullopt;
  return CLD2::LanguageCode(language);
}

std::string language_name(const std::string& code) {
  const CLD2::Language language = CLD2::GetLanguageFromName(code.c_str());
  if (language == CLD2::UNKNOWN_LANGUAGE) return code;
  // CLD2 writes names in capitals.
  std::string name = CLD2::LanguageName(language);
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name[i] >= 'A' && name[i] <= 'Z') name[i] = static_cast<char>(name[i] + 32);
  }
  return name;
}

}  // namespace factdiff
