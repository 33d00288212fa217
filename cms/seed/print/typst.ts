import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { CloserError } from '@closer/shared/errors.ts';

const FONT_PACKAGE = '@expo-google-fonts/sofia-sans';
const WEIGHTS = ['400Regular', '500Medium', '700Bold', '800ExtraBold'];

/** Gives a document in Typst as a PDF or a drawing. */
export interface Printer {
  /** PDF/UA-1: tagged, with a title and a language. */
  readonly pdf: (template: string, data: unknown) => Uint8Array;
  /** The first page as SVG; letters are outlines. */
  readonly svg: (template: string, data: unknown) => string;
}

/**
 * A printer for the templates in `folder`. Nothing of the machine enters the result (no system
 * fonts in the text, no clock), so equal input gives equal bytes.
 */
export function createPrinter(folder: string): Printer {
  const { resolve } = createRequire(path.join(folder, 'look.typ'));
  const fontPaths = WEIGHTS.map((weight) =>
    path.dirname(resolve(`${FONT_PACKAGE}/${weight}/SofiaSans_${weight}.ttf`)),
  );
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] });
  const toArgs = (template: string, data: unknown) => ({
    mainFilePath: path.join(folder, template),
    inputs: { data: JSON.stringify(data) },
  });
  const compile = (template: string, data: unknown) => {
    const result = compiler.compile(toArgs(template, data));
    if (result.result === null) {
      result.printErrors();
      throw new CloserError(
        'SeedError',
        `Typst cannot set ${template}; its own messages stand above. Mend the template.`,
      );
    }
    return result.result;
  };
  return {
    pdf: (template, data) =>
      new Uint8Array(compiler.pdf(compile(template, data), { pdfStandard: 'ua-1' })),
    svg: (template, data) => compiler.plainSvg(compile(template, data)),
  };
}
