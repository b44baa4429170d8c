-- A chronicle. Plain tables; offsets count UTF-16 code units of documents.text; dates are EDTF.
CREATE TABLE meta (name VARCHAR NOT NULL, value VARCHAR NOT NULL);
COMMENT ON TABLE meta IS 'What this file is: program, schema';
COMMENT ON COLUMN meta.name IS 'Name of the setting';
COMMENT ON COLUMN meta.value IS 'Its value';

CREATE TABLE documents (
  id VARCHAR NOT NULL, url VARCHAR, title VARCHAR, text VARCHAR, published VARCHAR, published_origin VARCHAR NOT NULL,
  published_reason VARCHAR NOT NULL, publisher VARCHAR, publisher_state VARCHAR, language VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL, coder VARCHAR NOT NULL);
COMMENT ON TABLE documents IS 'Documents that were coded, those without any act included';
COMMENT ON COLUMN documents.id IS 'Path or publisher''s identifier; unique';
COMMENT ON COLUMN documents.url IS 'Where it was published';
COMMENT ON COLUMN documents.title IS 'Headline';
COMMENT ON COLUMN documents.text IS 'The whole text as read; NULL in a chronicle in memory';
COMMENT ON COLUMN documents.published IS 'Date of publication, EDTF';
COMMENT ON COLUMN documents.published_origin IS 'How that date is known: given, printed, inferred, unknown';
COMMENT ON COLUMN documents.published_reason IS 'The words or the arithmetic that gave it';
COMMENT ON COLUMN documents.publisher IS 'Name of the publisher';
COMMENT ON COLUMN documents.publisher_state IS 'ISO 3166-1 alpha-3 of the country it publishes from';
COMMENT ON COLUMN documents.language IS 'BCP 47 tag, und where unknown';
COMMENT ON COLUMN documents.sha256 IS 'Digest of the document as read, text and metadata';
COMMENT ON COLUMN documents.coder IS 'Version of the program and its packs that coded it';

CREATE TABLE blocks (
  document VARCHAR NOT NULL, begin_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, kind VARCHAR NOT NULL);
COMMENT ON TABLE blocks IS 'The parts of a document''s text that are the article';
COMMENT ON COLUMN blocks.document IS 'documents.id';
COMMENT ON COLUMN blocks.begin_offset IS 'First code unit';
COMMENT ON COLUMN blocks.end_offset IS 'After the last code unit';
COMMENT ON COLUMN blocks.kind IS 'title, paragraph, credit';

CREATE TABLE asides (
  document VARCHAR NOT NULL, begin_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, reason VARCHAR NOT NULL);
COMMENT ON TABLE asides IS 'The parts of a document''s text that were set aside as not the article';
COMMENT ON COLUMN asides.document IS 'documents.id';
COMMENT ON COLUMN asides.begin_offset IS 'First code unit';
COMMENT ON COLUMN asides.end_offset IS 'After the last code unit';
COMMENT ON COLUMN asides.reason IS 'Why: link-list, caption, copyright ...';

CREATE TABLE mentions (
  id BIGINT NOT NULL, document VARCHAR NOT NULL, block VARCHAR NOT NULL, act VARCHAR NOT NULL, place VARCHAR,
  place_state VARCHAR, latitude DOUBLE, longitude DOUBLE, date VARCHAR, basis VARCHAR, clash VARCHAR,
  status VARCHAR NOT NULL, attributed_to VARCHAR, confidence DOUBLE NOT NULL, sentence VARCHAR NOT NULL,
  begin_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, reasons VARCHAR NOT NULL);
COMMENT ON TABLE mentions IS 'One sentence''s word that an act took place, or did not';
COMMENT ON COLUMN mentions.id IS 'Number within this file; a document coded again gets new ones';
COMMENT ON COLUMN mentions.document IS 'documents.id';
COMMENT ON COLUMN mentions.block IS 'Both sides'' states and the family of the act: what is resolved together';
COMMENT ON COLUMN mentions.act IS 'Act of the codebook';
COMMENT ON COLUMN mentions.place IS 'Where, by name';
COMMENT ON COLUMN mentions.place_state IS 'ISO 3166-1 alpha-3 of the state that the place lies in';
COMMENT ON COLUMN mentions.latitude IS 'Degrees north';
COMMENT ON COLUMN mentions.longitude IS 'Degrees east';
COMMENT ON COLUMN mentions.date IS 'When, EDTF';
COMMENT ON COLUMN mentions.basis IS 'Where the date comes from: stated, relative, anniversary, context, published';
COMMENT ON COLUMN mentions.clash IS 'Another date that the same words give, EDTF';
COMMENT ON COLUMN mentions.status IS 'occurred, ongoing, planned, proposed, hypothetical, denied, cancelled';
COMMENT ON COLUMN mentions.attributed_to IS 'The speaker to whom the text attributes the words';
COMMENT ON COLUMN mentions.confidence IS '0 to 1';
COMMENT ON COLUMN mentions.sentence IS 'The sentence: the slice of the document''s text between the offsets';
COMMENT ON COLUMN mentions.begin_offset IS 'First code unit';
COMMENT ON COLUMN mentions.end_offset IS 'After the last code unit';
COMMENT ON COLUMN mentions.reasons IS 'How each part was found: JSON, a list of {field, rule, text}';

CREATE TABLE parties (
  mention BIGINT NOT NULL, side VARCHAR NOT NULL, position INTEGER NOT NULL, state VARCHAR NOT NULL, cow INTEGER,
  person VARCHAR, office VARCHAR, sector VARCHAR, text VARCHAR NOT NULL);
COMMENT ON TABLE parties IS 'The sides of a mention';
COMMENT ON COLUMN parties.mention IS 'mentions.id';
COMMENT ON COLUMN parties.side IS 'source (who acts) or target (whom it concerns)';
COMMENT ON COLUMN parties.position IS 'Order within the side, from 0';
COMMENT ON COLUMN parties.state IS 'ISO 3166-1 alpha-3, 3166-3 for states that are gone, or IGO:...';
COMMENT ON COLUMN parties.cow IS 'Correlates of War number';
COMMENT ON COLUMN parties.person IS 'Person who acts for it';
COMMENT ON COLUMN parties.office IS 'Office as written';
COMMENT ON COLUMN parties.sector IS 'PLOVER sector: GOV, MIL, LEG, PTY ...';
COMMENT ON COLUMN parties.text IS 'The words that name it';

CREATE TABLE events (
  id VARCHAR NOT NULL, block VARCHAR NOT NULL, act VARCHAR NOT NULL, date VARCHAR, earliest DATE, latest DATE,
  basis VARCHAR, status VARCHAR NOT NULL, place VARCHAR, place_state VARCHAR, latitude DOUBLE, longitude DOUBLE,
  rejected BOOLEAN NOT NULL, mentions INTEGER NOT NULL, reasons VARCHAR NOT NULL);
COMMENT ON TABLE events IS 'One act, told once, however many mentions tell it';
COMMENT ON COLUMN events.id IS 'Stable id';
COMMENT ON COLUMN events.block IS 'mentions.block of its first mention';
COMMENT ON COLUMN events.act IS 'The most precise act that its mentions share';
COMMENT ON COLUMN events.date IS 'The most precise date that most witnesses share, EDTF';
COMMENT ON COLUMN events.earliest IS 'First possible day; NULL where open or unknown';
COMMENT ON COLUMN events.latest IS 'Last possible day; NULL where open or unknown';
COMMENT ON COLUMN events.basis IS 'Where the date comes from: stated, relative, anniversary, context, published';
COMMENT ON COLUMN events.status IS 'occurred, ongoing, planned, proposed, hypothetical, denied, cancelled';
COMMENT ON COLUMN events.place IS 'Where, by name';
COMMENT ON COLUMN events.place_state IS 'ISO 3166-1 alpha-3 of the state that the place lies in';
COMMENT ON COLUMN events.latitude IS 'Degrees north';
COMMENT ON COLUMN events.longitude IS 'Degrees east';
COMMENT ON COLUMN events.rejected IS 'Whether a correction says that it is none; left out of answers';
COMMENT ON COLUMN events.mentions IS 'How many mentions tell it';
COMMENT ON COLUMN events.reasons IS 'Why its mentions were merged: JSON, a list of {field, rule, text}';

CREATE TABLE event_parties (
  event VARCHAR NOT NULL, side VARCHAR NOT NULL, position INTEGER NOT NULL, state VARCHAR NOT NULL, cow INTEGER,
  person VARCHAR, office VARCHAR, sector VARCHAR, text VARCHAR NOT NULL);
COMMENT ON TABLE event_parties IS 'The sides of an event; columns as in parties';
COMMENT ON COLUMN event_parties.event IS 'events.id';
COMMENT ON COLUMN event_parties.side IS 'source (who acts) or target (whom it concerns)';
COMMENT ON COLUMN event_parties.position IS 'Order within the side, from 0';
COMMENT ON COLUMN event_parties.state IS 'ISO 3166-1 alpha-3, 3166-3 for states that are gone, or IGO:...';
COMMENT ON COLUMN event_parties.cow IS 'Correlates of War number';
COMMENT ON COLUMN event_parties.person IS 'Person who acts for it';
COMMENT ON COLUMN event_parties.office IS 'Office as written';
COMMENT ON COLUMN event_parties.sector IS 'PLOVER sector: GOV, MIL, LEG, PTY ...';
COMMENT ON COLUMN event_parties.text IS 'The words that name it';

CREATE TABLE event_mentions (
  event VARCHAR NOT NULL, mention BIGINT NOT NULL, block VARCHAR NOT NULL, document VARCHAR NOT NULL,
  begin_offset INTEGER NOT NULL);
COMMENT ON TABLE event_mentions IS 'Which mentions tell an event; each mention stands in exactly one';
COMMENT ON COLUMN event_mentions.event IS 'events.id';
COMMENT ON COLUMN event_mentions.mention IS 'mentions.id';
COMMENT ON COLUMN event_mentions.block IS 'mentions.block';
COMMENT ON COLUMN event_mentions.document IS 'mentions.document';
COMMENT ON COLUMN event_mentions.begin_offset IS 'mentions.begin_offset';

CREATE TABLE disagreements (
  event VARCHAR NOT NULL, field VARCHAR NOT NULL, position INTEGER NOT NULL, value VARCHAR NOT NULL,
  document VARCHAR NOT NULL);
COMMENT ON TABLE disagreements IS 'Fields on which the mentions of an event differ: one row for each value and document';
COMMENT ON COLUMN disagreements.event IS 'events.id';
COMMENT ON COLUMN disagreements.field IS 'date, act, place, status, source, target';
COMMENT ON COLUMN disagreements.position IS 'Order of the values, from 0: the event''s own value';
COMMENT ON COLUMN disagreements.value IS 'The value as printed';
COMMENT ON COLUMN disagreements.document IS 'documents.id of one that gives it; empty for a value set by hand';

CREATE TABLE corrections (
  number INTEGER NOT NULL, kind VARCHAR NOT NULL, events VARCHAR NOT NULL, anchors VARCHAR NOT NULL, field VARCHAR,
  value VARCHAR, made_at VARCHAR NOT NULL, made_by VARCHAR NOT NULL, why VARCHAR NOT NULL);
COMMENT ON TABLE corrections IS 'What people corrected by hand; only ever added to, and applied anew after each coding';
COMMENT ON COLUMN corrections.number IS 'Order in which they were made, from 1';
COMMENT ON COLUMN corrections.kind IS 'merge, split, reject, set';
COMMENT ON COLUMN corrections.events IS 'events.id at the time: JSON, a list';
COMMENT ON COLUMN corrections.anchors IS
  'The sentences that it is about, by which it finds its event again: JSON, for each event a list of {document, sentence, act}';
COMMENT ON COLUMN corrections.field IS 'What is set: act, date, status, place';
COMMENT ON COLUMN corrections.value IS 'To what; NULL to leave it unknown';
COMMENT ON COLUMN corrections.made_at IS 'When';
COMMENT ON COLUMN corrections.made_by IS 'Who';
COMMENT ON COLUMN corrections.why IS 'Why';

CREATE TABLE former_ids (id VARCHAR NOT NULL, event VARCHAR);
COMMENT ON TABLE former_ids IS 'Ids that events bore before they were merged or lost their last mention';
COMMENT ON COLUMN former_ids.id IS 'The id that is no more';
COMMENT ON COLUMN former_ids.event IS 'events.id of the event that took its mentions over; NULL where it is gone';

CREATE TABLE touched (block VARCHAR NOT NULL);
COMMENT ON TABLE touched IS 'Blocks whose mentions changed since they were last resolved; empty when all is resolved';
COMMENT ON COLUMN touched.block IS 'mentions.block';

INSERT INTO meta VALUES ('program', 'chancery'), ('schema', '1');
