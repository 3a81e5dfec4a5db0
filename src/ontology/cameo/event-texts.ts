/**
 * ICEWS event texts and their CAMEO codes, one a line: text, tab, code. Facts of the CAMEO codebook 1.1b3 and of openeventdata's
 * text_to_CAMEO (MIT). A trailing letter marks a code that ICEWS uses beside the codebook's own.
 */
export const EVENT_TEXTS = `
Abduct, hijack, or take hostage	181
Accede to demands for change in institutions, regime	0834
Accede to demands for change in leadership	0831
Accede to demands for change in policy	0832
Accede to demands for rights	0833
Accede to requests or demands for political reform	083
Accuse	112
Accuse of aggression	1123
Accuse of crime, corruption	1121
Accuse of espionage, treason	1125
Accuse of human rights abuses	1122
Accuse of war crimes	1124
Acknowledge or claim responsibility	015
Apologize	055
Appeal for aid	023
Appeal for change in institutions, regime	0244
Appeal for change in leadership	0241
Appeal for de-escalation of military engagement	0256
Appeal for diplomatic cooperation (such as policy support)	022
Appeal for easing of administrative sanctions	0251
Appeal for easing of economic sanctions, boycott, or embargo	0254
Appeal for easing of political dissent	0252
Appeal for economic aid	0231
Appeal for economic cooperation	0211
Appeal for humanitarian aid	0233
Appeal for intelligence	0214
Appeal for judicial cooperation	0213
Appeal for material cooperation	021
Appeal for military aid	0232
Appeal for military cooperation	0212
Appeal for military protection or peacekeeping	0234
Appeal for policy change	0242
Appeal for political reform	024
Appeal for release of persons or property	0253
Appeal for rights	0243
Appeal for target to allow international involvement (non-mediation)	0255
Appeal to engage in or accept mediation	028
Appeal to others to meet or negotiate	026
Appeal to others to settle dispute	027
Appeal to yield	025
Arrest, detain, or charge with legal action	173
Assassinate	186
Attempt to assassinate	185
Ban political parties or politicians	1722
Bring lawsuit against	115
Carry out car bombing	1832
Carry out roadside bombing	1833
Carry out suicide bombing	1831
Coerce	170
Complain officially	114
Conduct hunger strike	142
Conduct hunger strike for leadership change	1421
Conduct strike or boycott	143
Conduct strike or boycott for leadership change	1431
Conduct strike or boycott for policy change	1432
Conduct suicide, car, or other non-military bombing	183
Confiscate property	1711
Consider policy option	014
Consult	040
Cooperate economically	061
Cooperate militarily	062
Criticize or denounce	111
Declare truce, ceasefire	0871
Decline comment	011
Defend verbally	052
Defy norms, law	128
Demand	100
Demand change in institutions, regime	1044
Demand change in leadership	1041
Demand de-escalation of military engagement	1056
Demand diplomatic cooperation (such as policy support)	102
Demand easing of administrative sanctions	0251
Demand easing of economic sanctions, boycott, or embargo	1054
Demand easing of political dissent	1052
Demand economic aid	1031
Demand economic cooperation	1011
Demand humanitarian aid	1033
Demand intelligence cooperation	1014
Demand judicial cooperation	1013
Demand material aid	103
Demand material cooperation	101
Demand mediation	108
Demand meeting, negotiation	106
Demand military aid	1032
Demand policy change	1042
Demand political reform	104
Demand release of persons or property	1053
Demand rights	1043
Demand settling of dispute	107
Demand that target yields	105
Demobilize armed forces	0873
Demonstrate for leadership change	1411
Demonstrate for policy change	1412
Demonstrate military or police power	150
Demonstrate or rally	141
Deny responsibility	016
Destroy property	1712
Detonate nuclear weapons	2042
Discuss by telephone	041
Ease administrative sanctions	081
Ease ban on political parties or politicians	0812
Ease curfew	0813
Ease economic sanctions, boycott, embargo	085
Ease military blockade	0872
Ease political dissent	082
Ease restrictions on political freedoms	0811i
Ease state of emergency or martial law	0814
Employ aerial weapons	195
Engage in diplomatic cooperation	050
Engage in judicial cooperation	063
Engage in mass expulsion	201
Engage in mass killings	202
Engage in material cooperation	060
Engage in negotiation	046
Engage in political dissent	140
Engage in symbolic act	017
Engage in violent protest for leadership change	1451i
Engage in violent protest for policy change	1452
Engage in violent protest for rights	1453
Expel or deport individuals	174
Expel or withdraw	166
Expel or withdraw peacekeepers	1661
Express accord	019
Express intent to accept mediation	038
Express intent to allow international involvement (non-mediation)	0355
Express intent to change institutions, regime	0344
Express intent to change leadership	0341
Express intent to change policy	0342
Express intent to cooperate	030
Express intent to cooperate economically	0311
Express intent to cooperate militarily	0312
Express intent to cooperate on intelligence	0314
Express intent to cooperate on judicial matters	0313
Express intent to de-escalate military engagement	0356
Express intent to ease administrative sanctions	0351
Express intent to ease economic sanctions, boycott, or embargo	0354
Express intent to engage in diplomatic cooperation (such as policy support)	032
Express intent to engage in material cooperation	031
Express intent to institute political reform	034
Express intent to mediate	039
Express intent to meet or negotiate	036
Express intent to provide economic aid	0331
Express intent to provide humanitarian aid	0333
Express intent to provide material aid	033
Express intent to provide military aid	0332
Express intent to provide military protection or peacekeeping	0334
Express intent to release persons or property	0353
Express intent to settle dispute	037
Express intent to yield	035
fight with artillery and tanks	194
fight with small arms and light weapons	193
find guilty or liable (legally)	116
Forgive	056
Give ultimatum	139
Grant asylum	075
Grant diplomatic recognition	054
Halt mediation	165
Halt negotiations	164
Host a visit	043
Impose administrative sanctions	172
Impose blockade, restrict movement	191
Impose curfew	1723
Impose embargo, boycott, or sanctions	163
Impose restrictions on political freedoms	1721
Impose state of emergency or martial law	1724
Increase military alert status	152
Increase police alert status	151
Investigate	090
Investigate crime, corruption	091
Investigate human rights abuses	092
Investigate military action	093
Investigate war crimes	094
Kill by physical assault	1823
Make a visit	042
Make an appeal or request	020
Make empathetic comment	018
Make optimistic comment	013
Make pessimistic comment	012
Make statement	010
Mediate	045
Meet at a 'third' location	044
Mobilize or increase armed forces	154
Mobilize or increase police power	153
Obstruct passage, block	144
Obstruct passage to demand leadership change	1441
Obstruct passage to demand policy change	1442
Occupy territory	192
Physically assault	182
Praise or endorse	051
Protest violently, riot	145
Provide aid	070
Provide economic aid	071
Provide humanitarian aid	073
Provide military aid	072
Provide military protection or peacekeeping	074
Rally opposition against	113
Rally support on behalf of	053
Receive deployment of peacekeepers	0861
Receive inspectors	0862
Reduce or break diplomatic relations	161
Reduce or stop economic assistance	1621
Reduce or stop humanitarian assistance	1623
Reduce or stop material aid	122
Reduce or stop military assistance	1622
Reduce relations	160
Refuse to allow international involvement (non mediation)	1245
Refuse to de-escalate military engagement	1246
Refuse to ease administrative sanctions	1241
Refuse to ease economic sanctions, boycott, or embargo	1244
Refuse to ease popular dissent	1242
Refuse to release persons or property	1243
Refuse to yield	124
Reject	120
Reject economic cooperation	1211
Reject judicial cooperation	1213
Reject material cooperation	121
Reject mediation	126
Reject military cooperation	1212
Reject plan, agreement to settle dispute	127
Reject proposal to meet, discuss, or negotiate	125
Reject request for change in institutions, regime	1234
Reject request for change in leadership	1231
Reject request for economic aid	1221
Reject request for humanitarian aid	1223
Reject request for military aid	1222
Reject request for military protection or peacekeeping	1224
Reject request for policy change	1232
Reject request for rights	1233
Reject request or demand for material aid	122
Retreat or surrender militarily	0874
Return, release person(s)	0841
Return, release property	0842
Seize or damage property	171
Sexually assault	1821
Share intelligence or information	064
Sign formal agreement	057
Threaten	130
Threaten non-force	131
Threaten to ban political parties or politicians	1322
Threaten to halt mediation	135
Threaten to halt negotiations	134
Threaten to impose state of emergency or martial law	1324
Threaten to reduce or break relations	1313
Threaten to reduce or stop aid	1311
Threaten with administrative sanctions	132
Threaten with military force	138
Threaten with political dissent, protest	133
Threaten with repression	13y
Threaten with restrictions on political freedoms	1321i
Threaten with sanctions, boycott, embargo	1312
Torture	1822
Use as human shield	184
Use chemical, biological, or radiological weapons	2041
Use conventional military force	190
Use tactics of violent repression	175
Use unconventional violence	180
Use weapons of mass destruction	204
Veto	129
Violate ceasefire	196
Yield	080
`
