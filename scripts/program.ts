import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { World } from '../src/sources/world.ts';
import { applyToText } from './apply.ts';
import { blameProvision } from './blame.ts';
import { check } from './check.ts';
import { compareTexts } from './compare.ts';
import { compareDutiesOf } from './duties.ts';
import { exportFiles } from './export.ts';
import { importDocument } from './import.ts';
import { importTable } from './import-table.ts';
import type { Known } from './new.ts';
import { Misuse, type Paint, type Place } from './outcome.ts';
import { type Action, addNew, type Does } from './program-new.ts';
import { readAmendmentFile } from './read-amendment.ts';
import { search } from './search.ts';
import { sync } from './sync.ts';
import { watch } from './watch.ts';

/** Where a run of the command line reads and writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
  /** How many signs a line holds; left out where nobody looks at it. */
  readonly width?: number | null;
  /** The project's content folder. */
  readonly content: string;
  /** Folder of the legislatures that come with the project. */
  readonly legislatures?: string;
  /** The content folder need not be there, unless the user names one. */
  readonly isFree?: boolean;
  /** The network and the clock; left out where nothing is to be fetched. */
  readonly world?: World;
}

/** Runs a command line (without the names of node and script) and gives the exit code: 0 done, 1 content has errors, 2 wrong use. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length === 0) {
    terminal.err(
      'oqylym: say what to do: check, compare, search, export, import or new; "npm run oqylym -- --help" explains them',
    );
    return 2;
  }
  let exit = 0;
  const program = programFor(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof Misuse) terminal.err(`oqylym: ${error.message}`);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode === 0) return 0;
    else terminal.err(`oqylym: ${usageMessage(error)}`);
    return 2;
  }
  return exit;
}

/** Commander's message as one line that says how to go on. */
function usageMessage(error: CommanderError): string {
  if (error.code === 'commander.help')
    return 'say what is new: bill, version, amendment, obligation, commentary or legislature';
  const words = error.message.replace(/^error: /u, '').replaceAll(/\s*\n\s*/gu, ' ');
  return `${words}; "npm run oqylym -- --help" shows every command`;
}

function programFor(terminal: Terminal, done: (exit: number) => void): Command {
  const program = new Command('oqylym')
    .description('Read, check, compare and search the texts of a bill.')
    .option('--content <dir>', 'content folder (default: content)')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: () => {} });
  const does =
    (action: Action) =>
    async (...given: readonly unknown[]): Promise<void> => {
      const command = given.at(-1);
      if (!(command instanceof Command)) throw new Error('commander passes the command last');
      const options: Known & { json?: string; content?: string } = command.optsWithGlobals();
      const place: Place = {
        content: options.content === undefined ? terminal.content : resolve(options.content),
        contentName: options.content?.replace(/[/\\]+$/u, '') ?? 'content',
        legislatures: terminal.legislatures ?? null,
        isFree: (terminal.isFree ?? false) && options.content === undefined,
        paint: terminal.paint,
        width: terminal.width ?? null,
        world: terminal.world ?? null,
      };
      const outcome = await action(place, command.args, options);
      terminal.out(options.json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
      done(outcome.exit);
    };
  const json = (): Option => new Option('--json', 'print JSON for programs (schemas in public/schemas)');

  program
    .command('check')
    .description('hold the content to all its rules')
    .option('--stale', 'list statements, too, whose words changed since they were checked')
    .option('--parity', 'list what two languages of a version differ in, too')
    .addOption(json())
    .action(
      does((place, _names, { stale, parity }) =>
        check(place, { stale: stale !== undefined, parity: parity !== undefined }),
      ),
    );
  program
    .command('compare <before> <after> [more...]')
    .description(
      'what changed from text to text: bill/version, law text in Markdown, or documents: .docx, .xml, .html, .json, .txt',
    )
    .option('--lang <code>', 'language to compare in')
    .option('--legislature <id>', 'whose numbering plain files use')
    .option('--docx <file>', 'write a Word document with tracked changes')
    .option('--html <file>', 'write the redline as one HTML file that needs no network')
    .option('--hide-consequential', 'count what only follows a renumbering and leave it out')
    .addOption(json())
    .action(does(compareTexts));
  program
    .command('duties <before> <after>')
    .description('what became of each duty between two versions of a bill: new, gone, tightened, relaxed, other')
    .option('--role <role>', 'of one role of the bill only')
    .option('--lang <code>', 'language to compare in')
    .addOption(json())
    .action(does(compareDutiesOf));
  program
    .command('apply <text> <amendments...>')
    .description('execute amendments on a text; with --against, prove the later text or list what remains')
    .option('--against <later>', 'the text they should lead to: bill/version or a Markdown file')
    .option('--lang <code>', 'language of the text')
    .option('--legislature <id>', 'whose numbering plain files use')
    .addOption(json())
    .action(does(applyToText));
  program
    .command('blame <version> <eId>')
    .description('which amendment put each word of a provision there, or since which reading it stands')
    .option('--lang <code>', 'language of the text')
    .addOption(json())
    .action(does(blameProvision));
  program
    .command('search <query...>')
    .description('the same index and ranking as the site')
    .option('--bill <bill>', 'in one bill only')
    .option('--lang <code>', 'in one language only')
    .option('--limit <count>', 'hits to print', '10')
    .option('--server <url>', 'ask a PostgreSQL that holds the export search-postgres: postgres://user@host:port/name')
    .addOption(json())
    .action(does(search));
  program
    .command('export <format>')
    .description(
      'content to take away: akn, md, json, csv, xlsx, docx (redlines), ics, atom, jsonfeed, table, dossier (one HTML file), pdf, search-opensearch or search-postgres',
    )
    .option('--bill <bill>', 'one bill only')
    .option('--version <version>', 'one version only')
    .option('--lang <code>', 'one language only; titles in it if the interface speaks it')
    .option('--site <address>', 'the site that feeds and calendars lead back to (default: the variable SITE)')
    .option('--out <dir>', 'folder for the files; without it a single text is printed')
    .option('--chain <versions>', 'of a table: versions side by side, 01-first,02-second')
    .option('--as <formats>', 'of a table: docx, html, csv, xlsx', 'docx,html,csv,xlsx')
    .option('--plain', 'of a table: leave out the column by which it can be read back byte for byte')
    .addOption(json())
    .action(does(exportFiles));
  program
    .command('read-amendment <file>')
    .description(
      'amending instructions as operations; what is not understood is listed; with --bill, as the file of an amendment',
    )
    .requiredOption('--lang <code>', 'language of the instructions: kk, ru or en')
    .option('--legislature <id>', 'whose law is amended (default: that of the bill)')
    .option('--bill <bill>', 'folder of the bill that is amended')
    .option('--version <NN-slug>', 'folder of the version that the amendment was considered for')
    .option('--number <number>', 'number of the amendment')
    .option('--by <name>', 'who proposed it')
    .option('--date <date>', 'its date: 2025-11-17')
    .addOption(json())
    .action(does(readAmendmentFile));
  program
    .command('import <document>')
    .description(
      'a file, a folder, an address or an id of adilet as a new version; without --version every edition of it',
    )
    .requiredOption('--bill <bill>', 'folder of the bill')
    .option('--version <NN-slug>', 'folder of the version')
    .option('--lang <code>', 'language of the document; several with commas when it is fetched')
    .option('--stage <stage>', 'a stage of the legislature (default: the slug)')
    .option('--date <date>', 'date of the text: 2025-11-17')
    .option('--wording <kind>', 'official, translation or restatement (default in a language of the bill: official)')
    .option('--url <url>', 'where the document stands')
    .option('--retrieved <date>', 'when it was taken from there')
    .option('--follows <version>', 'the version that it amends')
    .option('--before <file>', 'the document of that version: its publisher’s names of units tell what was renumbered')
    .addOption(json())
    .action(does(importDocument));
  program
    .command('sync')
    .description('comments and amendments that came in as issues and pull requests on GitHub (token: GITHUB_TOKEN)')
    .option('--repo <owner/name>', 'the repository (default: the variable GITHUB_REPOSITORY)')
    .option('--api <address>', 'address of the API of a GitHub of your own')
    .option('--dry-run', 'say what would change and write nothing')
    .addOption(json())
    .action(does((place, names, options) => sync(place, names, options)));
  program
    .command('watch')
    .description('official editions that are not held yet, proposed as one pull request on GitHub with their redline')
    .requiredOption('--bill <bill>', 'the bill whose official address is watched')
    .option('--repo <owner/name>', 'the repository (default: the variable GITHUB_REPOSITORY)')
    .option('--stage <stage>', 'stage of editions after the ones that are held (default: amended)')
    .option('--api <address>', 'address of the API of a GitHub of your own')
    .option('--dry-run', 'say what would be proposed and propose nothing')
    .addOption(json())
    .action(does(watch));
  addTables(program, does, json);
  addNew(program, does, json);
  return program;
}

function addTables(program: Command, does: Does, json: () => Option) {
  program
    .command('import-table <file>')
    .description("a committee's comparative table (.docx, HTML, CSV, .xlsx) as amendments with proposed operations")
    .requiredOption('--bill <bill>', 'folder of the bill')
    .requiredOption('--version <NN-slug>', 'the version that the amendments are considered for')
    .option('--against <version>', 'the version whose text the table gives (default: the one before)')
    .option('--lang <code>', 'language of the table')
    .option('--columns <list>', 'columns by their places: number=1,element=2,before=3,proposed=4')
    .addOption(json())
    .action(does(importTable));
}
