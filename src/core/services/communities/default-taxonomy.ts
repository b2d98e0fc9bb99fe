import { readDemoFiles } from "../demo/files.ts";
import { type DemoTopic, readDemoTopics } from "../demo/topics.ts";

/** The pillars and topics that a new community begins with: those of the demo, which come with the product as a file. */
export function defaultTaxonomy(): readonly DemoTopic[] {
  return readDemoTopics(readDemoFiles());
}
