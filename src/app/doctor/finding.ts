/** One thing looked at. `needed` things stop the program or open the data to others when they fail; without the others it
 *  can do less. */
export type Finding = {
  readonly check:
    | 'node'
    | 'data-folder'
    | 'free-space'
    | 'database'
    | 'sync'
    | 'libreoffice'
    | 'program-files'
    | 'packages'
    | 'secrets'
    | 'keys'
    | 'connection'
    | 'certificate'
    | 'mail'
    | 'database-connection'
    | 'backups'
    | 'erased-list'
    | 'clock'
    | 'trial-settings'
  readonly fine: boolean
  readonly needed: boolean
  readonly says: string
}
