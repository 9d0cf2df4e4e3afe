import type { DocumentView } from '../compile/document-view.ts';
import type { SchemaDialect } from '../contract.ts';

export function checkSchemas(_view: DocumentView, _dialect: SchemaDialect): void {}
