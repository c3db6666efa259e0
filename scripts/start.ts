// npm start: builds the site and serves it.
import { join } from 'node:path';
import { serve } from './serve.ts';
import { buildStage, projectRoot, runStage } from './stage.ts';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}": give a number from 0 to 65535, or leave it out.`);
  process.exit(2);
}
if (!(await runStage(buildStage))) {
  console.error(
    'The site could not be built; what went wrong stands above. "npm run check" looks at the content alone.',
  );
  process.exit(1);
}
try {
  const base = `/${(process.env.BASE ?? '/').replaceAll(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
  const { url } = await serve({ folder: join(projectRoot, 'dist'), port, base });
  console.log(`Oqylym is at ${url} (Ctrl-C ends it)`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  console.error(`Something else is listening on port ${port}: choose another with PORT=${port + 1} npm start.`);
  process.exit(1);
}
