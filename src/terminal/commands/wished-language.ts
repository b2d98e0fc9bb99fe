import { UserError } from "../../core/kernel/errors/errors.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";
import { EXIT, type Io } from "../io/io.ts";

/** Does `work`; what is wrong with the command line is said in the language that was wished for, where one was. */
export async function inWishedLanguage(
  locale: string | undefined,
  io: Io,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const language = readLanguage(locale);
    if (language === undefined || !(error instanceof UserError)) throw error;
    io.err(plainWords(translator(language).problem(error.problem)));
    return EXIT.usage;
  }
}
