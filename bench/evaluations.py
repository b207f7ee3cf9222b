"""Fills a questionnaire that was counted with made-up answers, and writes their counts as the application does (Tallies.Of).
evaluations.py DATABASE ANSWERS [SLIPS]: prints the identifier of the questionnaire. Before it adds any, it checks that counting the answers
that are there gives the counts that are there."""
import collections, json, random, sqlite3, sys, uuid

database, wanted = sys.argv[1], int(sys.argv[2])
slips = int(sys.argv[3]) if len(sys.argv) > 3 else 0
db = sqlite3.connect(database)
db.execute("PRAGMA busy_timeout = 20000")
evaluation, authority, instrument = db.execute("""SELECT e.id, e.authority_id, i.file FROM evaluations e JOIN instruments i ON i.id = e.instrument_id JOIN sittings s ON s.id = e.sitting_id
  JOIN authorities a ON a.id = e.authority_id WHERE a.slug = 'marseille' AND e.status = 'Counted' AND e.occasion = 'AfterSitting' ORDER BY s.day LIMIT 1 OFFSET 3""").fetchone()
questions = json.loads(instrument)
lists = questions.get("lists", {})
options = {q["code"]: [o["code"] for o in (lists[q["options"]] if isinstance(q["options"], str) else q["options"])] for q in questions["questions"] if "options" in q}
several = {q["code"] for q in questions["questions"] if q["kind"] == "multiple"}
profile = [q["code"] for q in questions["questions"] if q.get("profile")]


def tally(answers):
    counts = collections.Counter()
    for answer in answers:
        given = [("", "")] + [(field, option) for field, value in answer.items() for option in [""] + value.split(" ")]
        for group in [("", "")] + [(code, answer.get(code, "")) for code in profile]:
            for pair in given:
                counts[pair + group] += 1
    return counts


here = [json.loads(row[0]) for row in db.execute("SELECT answers FROM evaluation_answers WHERE evaluation_id = ?", (evaluation,))]
kept = {tuple(row[:4]): row[4] for row in db.execute("SELECT field_code, option_code, profile_code, band, people FROM evaluation_tallies WHERE evaluation_id = ?", (evaluation,))}
if dict(tally(here)) != kept:
    sys.exit("The counts in the database are not those of its answers.")

chance = random.Random(7)
made = []
for _ in range(wanted - len(here)):
    answer = {}
    for code, codes in options.items():
        if chance.random() < 0.95:
            picked = [c for c in codes if chance.random() < 0.25] if code in several else [chance.choice(codes)]
            if picked:
                answer[code] = " ".join(picked)
    made.append(answer)
db.executemany("INSERT INTO evaluation_answers (id, authority_id, evaluation_id, answers) VALUES (?, ?, ?, ?)",
               ((str(uuid.uuid4()).upper(), authority, evaluation, json.dumps(a)) for a in made))
db.execute("DELETE FROM evaluation_tallies WHERE evaluation_id = ?", (evaluation,))
db.executemany("INSERT INTO evaluation_tallies (authority_id, evaluation_id, field_code, option_code, profile_code, band, people) VALUES (?, ?, ?, ?, ?, ?, ?)",
               ((authority, evaluation) + key + (n,) for key, n in tally(here + made).items()))
db.execute("UPDATE evaluations SET answered = ?, invited = ? WHERE id = ?", (wanted, wanted * 5 // 3, evaluation))
if slips:
    box = db.execute("SELECT id FROM evaluations WHERE status = 'Open' LIMIT 1").fetchone()[0]
    db.executemany("INSERT INTO evaluation_slips (id, authority_id, evaluation_id, cipher) VALUES (?, ?, ?, ?)", ((str(uuid.uuid4()).upper(), authority, box, b"x" * 64) for _ in range(slips)))
db.commit()
print(evaluation.lower())
