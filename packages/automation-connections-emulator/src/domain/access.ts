import type { Directory } from './parts.ts';
import type { Connection, User } from './tenant-objects.ts';

/** Admins of either kind may list what is not theirs. */
export function mayListAll(user: User): boolean {
  return user.roles.includes('TenantAdmin') || user.roles.includes('AnalyticsAdmin');
}

/** Owners, members of the connection's space, and admins. */
export function mayRead(directory: Directory, user: User, connection: Connection): boolean {
  if (connection.ownerId === user.id || mayListAll(user)) return true;
  return connection.spaceId !== '' && directory.isMember(user.id, connection.spaceId);
}

/** The owner and tenant admins; nobody else, not even in a shared space. */
export function mayChange(user: User, connection: Connection): boolean {
  return connection.ownerId === user.id || user.roles.includes('TenantAdmin');
}

/** Members only; a tenant admin has to join as everyone else does. */
export function mayUseSpace(directory: Directory, user: User, spaceId: string): boolean {
  return directory.isMember(user.id, spaceId);
}
