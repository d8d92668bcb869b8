#!/usr/bin/env python3
"""Recomputes every score of a `GET /v1/gigs/{id}/matches` answer from the answer alone: evidence -> strength -> phi ->
points, claimed, tier, order. Usage: curl … | recompute.py, or recompute.py FILE. Exit code 1 on any difference, and for a summary."""
import json, math, sys

WORK_CAP, NOTHING = 0.85, 0.10  # all delivered work together; proof below this counts as none
faults = []

def check(ok, where, what, *values):
    if not ok:
        faults.append(f"{where}: {what} {' '.join(map(repr, values))}")

def phi(x):
    return math.floor(256 * math.sqrt(x) + 0.5)

def strength(part, where):
    """near * level * (1 - product over groups of (1 - best q)), delivered work capped."""
    left, work = 1.0, 1.0
    for group in part["groups"]:
        for e in group["evidence"]:
            f = e["factors"]
            check(math.isclose(f["ceiling"] * f["trust"] * f["freshness"] * f["validity"], e["q"], rel_tol=1e-9), where, "q", e)
            check(e["verified"], where, "unverified evidence counted", e["id"])
        best = max(e["q"] for e in group["evidence"])
        if group["evidence"][0]["kind"] == "DELIVERED_WORK":
            work *= 1 - best
        else:
            left *= 1 - best
    path = part["path"] or {"near": 0, "level": 0}
    p = path["near"] * path["level"] * (1 - left * max(work, 1 - WORK_CAP))
    return p if p >= NOTHING - 1e-9 else 0.0

answer = json.load(open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin)
if any("groups" not in r for item in answer["items"] for r in item["explanation"]["requirements"]):
    sys.exit("This is a summary, which leaves out the evidence: ask without explanation=SUMMARY.")
previous = (False, -65537, 0)
for item in answer["items"]:
    where = f"rank {item['rank']} {item['freelancer']['id']}"
    requirements, qualifications = item["explanation"]["requirements"], item["explanation"]["qualifications"]
    for r in requirements:
        at, p = f"{where} requirement {r['requirement']}", strength(r, where)
        check(math.isclose(p, r["strength"], abs_tol=1e-6), at, "strength", p, r["strength"])
        check(phi(r["strength"]) == r["phi"], at, "phi", phi(r["strength"]), r["phi"])
        check(r["claimed"] == r["weight"] * phi(r["bestClaim"]["u"] if r["bestClaim"] else 0), at, "claimed", r["claimed"])
    check(all(q["phi"] == (256 if q["status"] == "MET" else 0) for q in qualifications), where, "a qualification's phi")
    parts = requirements + qualifications
    check(all(p["points"] == p["weight"] * p["phi"] for p in parts), where, "a part's points")
    check(sum(p["weight"] for p in parts) == 256, where, "weights")
    check(sum(p["points"] for p in parts) == item["points"], where, "points", item["points"])
    check(sum(r["claimed"] for r in requirements) == item["claimed"], where, "claimed", item["claimed"])
    check(item["score"] == item["points"] / 65536, where, "score", item["score"])
    required = [r["status"] == "MET" for r in requirements if r["importance"] == "REQUIRED"] or [item["points"] > 0]
    check((item["tier"] == "QUALIFIED") == all(required), where, "tier", item["tier"])
    key = (item["tier"] != "QUALIFIED", -item["points"], -item["claimed"])
    check(previous <= key, where, "order")
    previous = key
print("\n".join(faults) or f"{len(answer['items'])} scores recomputed, no difference")
sys.exit(1 if faults else 0)
