CREATE TABLE IF NOT EXISTS sightings (
  document VARCHAR NOT NULL, name VARCHAR NOT NULL, state VARCHAR NOT NULL, office VARCHAR);
COMMENT ON TABLE sightings IS 'Persons whom documents name and no table of persons has: of these, names are learned';
COMMENT ON COLUMN sightings.document IS 'documents.id';
COMMENT ON COLUMN sightings.name IS 'The name in full, as the document writes it';
COMMENT ON COLUMN sightings.state IS 'Whom the person serves, by the words of the document: ISO 3166 or IGO:…';
COMMENT ON COLUMN sightings.office IS 'The first office that the document gives the person, as written';
