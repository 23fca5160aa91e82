/** A registered helicopter. The types are real; registrations and operators are invented. */
export interface Helicopter {
  readonly registration: string;
  readonly type: string;
  readonly operator: string;
  /** Year of manufacture. */
  readonly built: number;
}

export const HELICOPTERS: readonly Helicopter[] = [
  {
    registration: 'TT-HAB',
    type: 'Robinson R44 Raven II',
    operator: 'Meadow Flying School',
    built: 2011,
  },
  { registration: 'TT-HBX', type: 'Airbus H125', operator: 'Highline Works', built: 2016 },
  { registration: 'TT-HCK', type: 'Airbus H145', operator: 'Northlight Rescue', built: 2018 },
  { registration: 'TT-HDO', type: 'Bell 407', operator: 'Tidewater Charter', built: 2009 },
  {
    registration: 'TT-HEM',
    type: 'Leonardo AW139',
    operator: 'Outer Banks Crew Change',
    built: 2014,
  },
  { registration: 'TT-HFU', type: 'Sikorsky S-76C', operator: 'Grey Harbour Air', built: 2007 },
  { registration: 'TT-HGI', type: 'MD 500E', operator: 'Powerline Patrol Nine', built: 1998 },
  {
    registration: 'TT-HIL',
    type: 'Guimbal Cabri G2',
    operator: 'Meadow Flying School',
    built: 2017,
  },
  { registration: 'TT-HJZ', type: 'Enstrom 480B', operator: 'Sand River Survey', built: 2005 },
];
