import type { Command, Option } from 'commander';
import { type Known, newAmendment, newBill, newCommentary, newObligation, newVersion } from './new.ts';
import { newLegislature } from './new-legislature.ts';
import type { Outcome, Place } from './outcome.ts';

/** What a command does with its names and options. */
export type Action = (place: Place, names: readonly string[], options: Known) => Promise<Outcome>;

/** Makes an action what the library of commands calls. */
export type Does = (action: Action) => (...given: unknown[]) => Promise<void>;

/** The commands that write a starting file. */
export function addNew(program: Command, does: Does, json: () => Option): void {
  const made = program.command('new').description('write a starting file').exitOverride();
  const add = (usage: string, about: string, options: readonly (readonly [string, string])[], action: Action): void => {
    const command = made.command(usage).description(about).addOption(json());
    for (const [flags, words] of options) command.option(flags, words);
    command.action(does(action));
  };
  const title = ['--title <text>', 'its title'] as const;
  const date = ['--date <date>', 'its date: 2025-05-14'] as const;
  const lang = ['--lang <code>', 'language of the file'] as const;
  const checked = ['--checked <version>', 'the version it was read against (default: the current one)'] as const;
  add('bill <slug>', 'a bill', [title, ['--legislature <id>', 'whose bill it is']], newBill);
  add(
    'version <bill> <slug>',
    'a reading; its two digits are the next ones unless given',
    [['--stage <stage>', 'a stage of the legislature'], date, ['--follows <version>', 'the version it amends'], lang],
    newVersion,
  );
  add(
    'amendment <bill> <version>',
    'an amendment considered for a version, under the next free number',
    [
      ['--number <number>', 'its number'],
      ['--by <name>', 'who proposed it'],
      ['--replace <eId>', 'what it rewrites'],
      date,
      lang,
    ],
    newAmendment,
  );
  add(
    'obligation <bill> <slug>',
    'a duty, a prohibition or a right',
    [
      title,
      ['--who <role>', 'a role of bill.md'],
      ['--basis <eId>', 'the provision that creates it'],
      ['--code <code>', 'short number'],
      checked,
      lang,
    ],
    newObligation,
  );
  add(
    'legislature <id>',
    'a parliament: its stages, and the shapes of its numbers',
    [
      ['--name <text>', 'its name'],
      ['--country <code>', 'two letters'],
      ['--lang <codes>', 'languages of its acts'],
    ],
    newLegislature,
  );
  add(
    'commentary <bill> <slug>',
    'something written about the bill',
    [
      title,
      ['--about <eId>', 'the provision it is about'],
      ['--url <url>', 'where it stands'],
      ['--author <name>', 'who wrote it'],
      date,
      checked,
      lang,
    ],
    newCommentary,
  );
}
