import { z } from 'zod';
import { answerQuestions } from '../file-thread/answer-questions.ts';
import { readDocument } from './read-document.ts';

/* The thread that reads documents, started by `document-reader.ts`. */

const question = z.object({
  bytes: z.instanceof(Uint8Array),
  ext: z.string(),
  language: z.string(),
});

answerQuestions(async (message) => await readDocument(question.parse(message)));
