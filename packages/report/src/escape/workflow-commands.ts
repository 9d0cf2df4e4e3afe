/**
 * Defuses what a CI runner would obey when the text appears in a job's log.
 *
 * GitHub Actions takes a line whose first characters after white space are `::` as a command, and its older form
 * `##[command]` anywhere in a line; Azure Pipelines takes `##vso[` and TeamCity `##teamcity[`. The first character
 * of each becomes a visible escape.
 */
export function defuseWorkflowCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1\\x3a').replace(/#(?=#[\w.-]*\[)/g, '\\x23');
}
