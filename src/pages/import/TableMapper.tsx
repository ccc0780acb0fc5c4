import { createUniqueId, Index, Show } from 'solid-js';
import { type Encoding, encodings } from '../../core/exchange/delimited/encodings.ts';
import { kinds, roles, type RowKind } from '../../core/exchange/delimited/roles.ts';
import { type Separator, separatorMarks } from '../../core/exchange/delimited/separators.ts';
import type { TablePreview } from '../../store/importPreview.ts';
import type { SourceChoices } from '../../store/importFile.ts';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { columnText, kindNames, roleNames, separatorNames } from './tableText.ts';
import type { Tables } from './createTables.ts';

interface Props {
  table: TablePreview;
  tables: Tables;
}

/** How the rows of a table are read: what each column is for, and all that could be meant otherwise. */
export function TableMapper(props: Props) {
  const title = createUniqueId();
  const choose = (choices: SourceChoices) => props.tables.choose(props.table, choices);
  return (
    <section class="import-table" aria-labelledby={title} aria-busy={props.tables.busy()}>
      <h4 id={title}>Columns</h4>
      <Show when={props.table.kept}>
        <p class="quiet">Read as a file of this name was the last time.</p>
      </Show>
      <div class="rows">
        <Index each={props.table.columns}>
          {(column, at) => (
            <SelectRow
              label={columnText(column(), at)}
              detail={column().values.join(' · ') || 'empty'}
              options={roles.map((value) => ({ value, text: roleNames[value] }))}
              value={column().role}
              onChange={(role) => props.tables.chooseRole(props.table, at, role)}
            />
          )}
        </Index>
      </div>
      <h4>How it is read</h4>
      <Show when={props.table.encoding?.sure === false}>
        <p class="quiet">
          The file does not say in which encoding it was written. If the words above look wrong,
          choose another.
        </p>
      </Show>
      <div class="rows">
        <Show when={props.table.encoding?.sure === false && props.table.encoding}>
          {(guess) => (
            <SelectRow
              label="Encoding"
              options={encodings.map(([value, text]) => ({ value, text }))}
              value={guess().encoding}
              onChange={(encoding: Encoding) => choose({ encoding })}
            />
          )}
        </Show>
        <SelectRow
          label="Separator"
          options={(Object.keys(separatorMarks) as Separator[]).map((value) => ({
            value,
            text: separatorNames[value],
          }))}
          value={props.table.separator}
          onChange={(separator) => choose({ separator, roles: [] })}
        />
        <SelectRow
          label="Cards"
          options={kinds.map((value) => ({ value, text: kindNames[value] }))}
          value={props.table.kind}
          onChange={(kind: RowKind) => choose({ kind })}
        />
        <Switch
          label="First row is a header"
          checked={props.table.header}
          onChange={(header) => choose({ header })}
        />
        <Switch
          label="Fields are HTML"
          checked={props.table.html}
          onChange={(html) => choose({ html })}
        />
        <Show when={props.table.quoteTrouble}>
          <Switch
            label="Quotation marks enclose fields"
            checked={props.table.quotes}
            onChange={(quotes) => choose({ quotes })}
          />
        </Show>
      </div>
    </section>
  );
}
