-- CreateTable
CREATE TABLE "spent" (
    "key" TEXT NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,
    "took" INTEGER NOT NULL,

    CONSTRAINT "spent_pkey" PRIMARY KEY ("key")
);

-- Takes of a budget of `most` that is whole again in so many seconds: all that is asked for, or nothing. What is more than the whole
-- takes all of it, where it is whole. `until` is when it is whole again, and moves on by the time in which what was taken comes back;
-- where the clock was set back, nobody waits longer than for a whole one. One that does not fit says in how many milliseconds it would.
-- It runs as the owner: whoever asks through it can take, and nothing else. docs/adr/0031-limits.md has the reasons.
CREATE FUNCTION spend(of_key text, of_cost integer, most integer, seconds integer, OUT fits boolean, OUT last boolean, OUT wait double precision)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO spent AS s (key, until, took)
  VALUES (of_key, now() + make_interval(secs => seconds::double precision * least(of_cost, most) / most), least(of_cost, most))
  ON CONFLICT (key) DO UPDATE SET (until, took) = (
    SELECT CASE WHEN base + step <= limit_at THEN base + step ELSE base END, CASE WHEN base + step <= limit_at THEN excluded.took ELSE 0 END
    FROM (SELECT least(greatest(s.until, now()), now() + make_interval(secs => seconds)) AS base, excluded.until - now() AS step,
      now() + make_interval(secs => seconds) + interval '1 millisecond' AS limit_at) AS judged)
  RETURNING s.took > 0,
    s.took > 0 AND s.until + make_interval(secs => seconds::double precision / most) > now() + make_interval(secs => seconds) + interval '1 millisecond',
    (1000 * extract(epoch FROM s.until - now() + make_interval(secs => seconds::double precision * least(of_cost, most) / most - seconds)))::double precision
$$;
GRANT EXECUTE ON FUNCTION spend TO rapporteur_scoped;
