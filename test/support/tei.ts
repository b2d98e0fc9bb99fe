/** A dictionary in TEI as FreeDict's are, with those entries. */
export const teiOf = (entries: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>English-Spanish FreeDict Dictionary</title></titleStmt>
      <publicationStmt>
        <publisher>FreeDict</publisher>
        <availability status="free">
          <p>Available under the terms of the <ref target="https://www.gnu.org/licenses/gpl-2.0.html">GNU General Public License ver. 2.0</ref>.</p>
        </availability>
      </publicationStmt>
    </fileDesc>
  </teiHeader>
  <text><body>
${entries}
  </body></text>
</TEI>
`;

/** One in which there is of everything: several senses, spellings, examples, entities, and entries that say nothing of use. */
export const TEI = `<?xml version="1.0" encoding="UTF-8"?>
${teiOf(`
  <entry>
    <form><orth>firearm</orth><orth>fire-arm</orth><pron>faɪərɑːm</pron></form>
    <gramGrp><pos>n</pos></gramGrp>
    <sense><cit type="trans"><quote>arma de fuego</quote></cit></sense>
  </entry>
  <entry>
    <form><orth>to seize</orth></form>
    <sense n="1"><cit type="trans"><quote>incautar; decomisar (bienes)</quote></cit>
      <cit type="example"><quote>They seized it.</quote><cit type="trans"><quote>Lo incautaron ayer.</quote></cit></cit></sense>
    <sense n="2"><cit type="trans" xml:lang="es"><quote>aprehender</quote></cit></sense>
  </entry>
  <entry><form><orth>Andrew &amp; Sons</orth></form><sense><cit type="trans"><quote>Andrés e hijos</quote></cit></sense></entry>
  <entry><form><orth>-able</orth></form><sense><cit type="trans"><quote>-able</quote></cit></sense></entry>
  <entry><form><orth>DNA</orth></form><sense><cit type="trans"><quote>ADN</quote></cit></sense></entry>
  <entry><form><orth>unsaid</orth></form></entry>`)}`;
