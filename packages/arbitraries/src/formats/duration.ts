import { type Format, textFormat } from './format.ts';

/** `duration` of RFC 3339, appendix A: no fractions, no gaps between units, weeks alone. */
export const duration: Format = textFormat('duration', isDuration, {
  sample: '^P([1-9]\\d?D(T[1-9]\\d?H)?|T[1-9]\\d?[HMS]|[1-9]W)$',
  edges: ['PT0S', 'P1W', 'P1Y2M3DT4H5M6S', 'P0D', 'PT36H'],
  breakers: ['P', 'PT', '1D', 'P1H', 'P1D2Y', 'P1W1D', 'p1d', ''],
});

function isDuration(text: string): boolean {
  return /^P(?:\d+W|(?=.)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/.test(
    text,
  );
}
