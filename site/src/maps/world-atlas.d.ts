/** Without this, the compiler would work out the type of every coordinate of the file. */
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{
    countries: GeometryCollection<{ readonly name: string }>;
    land: GeometryCollection;
  }>;
  export default atlas;
}
