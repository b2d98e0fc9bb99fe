-- What a budget is taken by is planned once a connection: a function in plain SQL was planned anew at each call, which was most of
-- what counting cost.
CREATE OR REPLACE FUNCTION spend(of_key text, of_cost integer, most integer, seconds integer, OUT fits boolean, OUT last boolean, OUT wait double precision)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  whole CONSTANT interval := make_interval(secs => seconds);
  step CONSTANT interval := make_interval(secs => seconds::double precision * least(of_cost, most) / most);
  limit_at CONSTANT timestamptz := now() + whole + interval '1 millisecond';
  full_again timestamptz;
  taken integer;
BEGIN
  INSERT INTO spent AS s (key, until, took) VALUES (of_key, now() + step, least(of_cost, most))
  ON CONFLICT (key) DO UPDATE SET
    until = least(greatest(s.until, now()), now() + whole)
      + CASE WHEN least(greatest(s.until, now()), now() + whole) + step <= limit_at THEN step ELSE interval '0' END,
    took = CASE WHEN least(greatest(s.until, now()), now() + whole) + step <= limit_at THEN excluded.took ELSE 0 END
  RETURNING s.until, s.took INTO full_again, taken;
  fits := taken > 0;
  last := fits AND full_again + make_interval(secs => seconds::double precision / most) > limit_at;
  wait := (1000 * extract(epoch FROM full_again - now() + step - whole))::double precision;
END $$;
-- A budget is written over far more often than it begins: its row stays on its page.
ALTER TABLE spent SET (fillfactor = 50);
