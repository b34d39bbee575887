/** Business time. Checks of signatures and token lives use real time instead. */
export interface Clock {
  now(): Date;
}
