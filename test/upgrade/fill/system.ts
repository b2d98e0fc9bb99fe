import { NOW } from "./words.ts";

/** What belongs to no community. */
export const system: readonly string[] = [
  `insert into seen (key, at) select 'slack event ' || n, ${NOW} - make_interval(mins => n) from generate_series(1, 3) n`,
  `insert into kept (token, sealed, until) select 'token' || n, 'sealed ' || n, ${NOW} + make_interval(days => n) from generate_series(1, 3) n`,
  `insert into installation (platform, external_id, sealed, updated_at) select 'slack', 'S' || id, 'sealed tokens of ' || id, ${NOW} from community`,
  `insert into setup_try (platform, external_id, tries, since) values ('discord', 'unconnected', 2, ${NOW} - interval '10 minutes')`,
  `insert into gateway_shard (shard, "of", held_by, until, session)
   select n, 2, 'process ' || n, ${NOW} + interval '30 seconds', case n when 0 then '{"sessionId":"s","sequence":7}'::jsonb end from generate_series(0, 1) n`,
  `insert into gateway_identify (key, next) values (0, ${NOW} + interval '5 seconds')`,
];
