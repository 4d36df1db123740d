#!/usr/bin/env python3
"""Makes en/country_zones.tsv: the one clock of each country that has one.

    make_country_zones.py COUNTRIES.tsv > en/country_zones.tsv

Reads /usr/share/zoneinfo/zone.tab of the IANA time zone database (public domain) and the ids of en/countries.tsv. A
country whose zones have agreed on the first of every month since 2000 gets the first of them; the others stand in
en/time_zones.tsv by province.
"""
import collections
import datetime
import sys
import zoneinfo

DAYS = [datetime.datetime(year, month, 1, 12) for year in range(2000, 2027) for month in range(1, 13)]


def offsets(zone):
    return tuple(day.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset() for day in DAYS)


def main():
    zones = collections.defaultdict(list)
    with open("/usr/share/zoneinfo/zone.tab", encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                code, _, zone = line.rstrip("\n").split("\t")[:3]
                zones[code.lower()].append(zone)
    ids = set()
    with open(sys.argv[1], encoding="utf-8") as countries:
        for line in countries:
            if not line.startswith("#"):
                ids.update(line.rstrip("\n").split("\t")[1].split(";"))
    print("# The clock of each country that goes by one: id of the country, tab, IANA zone.")
    print("# Source: IANA time zone database, zone.tab.")
    print("# Licence: public domain (tools/TZ-LICENSE).")
    print("# Made by tools/make_country_zones.py.")
    for place in sorted(ids, key=str.encode):
        found = zones.get(place.split("/")[-1], [])
        if place.count("/") == 1 and found and len({offsets(zone) for zone in found}) == 1:
            print(f"{place}\t{found[0]}")


if __name__ == "__main__":
    main()
