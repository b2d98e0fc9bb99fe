-- An import of contacts grows a table by tens of thousands of rows in one transaction. While the database believes the table empty it follows
-- each foreign key by whichever index is lowest, through all of a community's rows. Only a table's owner may have it counted anew.
CREATE FUNCTION rapporteur_count_contacts() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) contact (community_id, id);
END
$$;
REVOKE ALL ON FUNCTION rapporteur_count_contacts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_count_contacts() TO rapporteur_scoped;
