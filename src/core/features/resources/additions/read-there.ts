import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import { channelReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import type { AdditionWords } from "./addition-view.ts";

/** Resources as whoever reads a channel may see them, in the order in which they were asked for, and in whose words they are said there. */
export interface ReadThere {
  readonly resources: readonly ResourceEntry[];
  readonly words: AdditionWords;
  readonly language: Language;
  readonly zone: string;
}

/** What of resources may be said in a channel; nothing of what nobody may find, or not all who read there may see. */
export async function readThere(
  context: DeliveryContext,
  to: Target,
  limit: Sharing | undefined,
  ids: readonly string[],
): Promise<ReadThere> {
  const { clearance } = await channelFacts(context, to);
  const found = await asReader(context, channelReads(clearanceOf(clearance, limit)), ({ db }) =>
    loadResources(db, context.community.id, [...ids]),
  );
  const { language, zone } = await channelVoice(context, to);
  const term = labelling(await loadTerms(context.db), language);
  return {
    resources: found.filter(({ published }) => published),
    words: { t: translator(language), format: formatter(language, zone), term },
    language,
    zone,
  };
}
