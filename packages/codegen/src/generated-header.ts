/** First line of every generated module. */
export const generatedHeader =
  '// Generated from the spec by @plumbline/codegen: change the spec, not this file.\n\n';
