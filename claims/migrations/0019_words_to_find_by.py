"""Tables of the words by which records are found, the functions that fold words, the triggers that keep both one."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


FUNCTIONS = [
    # search_fold
    "CREATE OR REPLACE FUNCTION search_fold(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf\u044c\u044a\u042c\u042a\u0640', 'abcdefghijklmnopqrstuvwxyz\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7'''''''''''''''''''''''''''''), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss'), '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g'); END $$",
    # search_keys
    "CREATE OR REPLACE FUNCTION search_keys(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(regexp_replace(normalize(regexp_replace(normalize(given, NFC), '[\xe7\u010d\u0107\xc7\u010c\u0106]', 'ch', 'g'), NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf\u044c\u044a\u042c\u042a\u0640', 'abcdefghijklmnopqrstuvwxyz\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7'''''''''''''''''''''''''''''), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss'), '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g') || ' ', 'ach ', 'ak '), ' je', ' e'), ' ye', ' e'), ' j', ' s'), 'aij', 'ais'), 'ayj', 'ais'), 'ayc', 'ais'), 'aic', 'ais'), 'aji', 'asi'), 'sji', 'si'), 'tsch', 's'), 'dsch', 's'), 'sch', 's'), 'dzh', 's'), 'tch', 's'), 'sh', 's'), 'ch', 's'), 'zh', 's'), 'tz', 's'), 'ts', 's'), 'dz', 's'), 'cz', 's'), 'sz', 's'), 'dj', 's'), 'z', 's'), 'j', 'i'), 'y', 'i'), 'ph', 'f'), 'th', 't'), 'dh', 'd'), 'ah ', 'a '), ' x', ' k'), 'ex', 'eks'), 'max', 'maks'), 'lix', 'liks'), 'ce', 'se'), 'ci', 'si'), 'kh', 'k'), 'gh', 'k'), 'ck', 'k'), 'c', 'k'), 'q', 'k'), 'g', 'k'), 'h', 'k'), 'x', 'k'), 'w', 'v'), 'off ', 'ov '), 'eff ', 'ev '), 'ou', 'u'), 'oo', 'u'), 'ue', 'u'), 'oe', 'o'), 'ee', 'i'), 'ii', 'i'), 'ii', 'i'), 'ie', 'e'), 'ine ', 'in '), 'ae', 'a'), 'e', 'a'), 'rno ', 'rni '), 'sa ', 'si '), 'mokam', 'mukam'), 'aa', 'a'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'ii', 'i'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'), ' [^ ]{1,3}(?= )', '', 'g'), ' [^ ]*[0-9][^ ]*(?= )', '', 'g'), ' (?=[^ ])', ' zq', 'g'), '^ +| +$', '', 'g'); END $$",
    # search_keys_of_names
    "CREATE OR REPLACE FUNCTION search_keys_of_names(given text) RETURNS text\n"
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(' ' || regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(replace(translate(regexp_replace(normalize(regexp_replace(normalize(regexp_replace(given, '(^|[^0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u058f])[0-9a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u0430-\\u045f\\u0561-\\u0587][0-9A-Za-z\\u00c0-\\u024f\\u0300-\\u058f]*', '\\1 ', 'g'), NFC), '[\xe7\u010d\u0107\xc7\u010c\u0106]', 'ch', 'g'), NFKD), '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u0610-\\u061a\\u064b-\\u065f\\u0670]', '', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ\xd8\u0141\u0110\u018f\xd0\u014a\u0126\u0166\u013f\u0410\u0411\u0412\u0413\u0490\u0414\u0415\u0417\u0418\u0406\u0408\u041a\u041b\u0409\u041c\u041d\u040a\u041e\u041f\u0420\u0421\u0422\u040b\u0423\u0424\u042b\u042d\u04d8\u049a\u049c\u04a2\u04e8\u04ae\u04b0\u04ba\u04b8\u040f\u0402\u0403\u040c\u0531\u0532\u0533\u0534\u0535\u0536\u0537\u0538\u0539\u053b\u053c\u053f\u0540\u0545\u0546\u0548\u054a\u054b\u054c\u054d\u054e\u054f\u0550\u0552\u0553\u0554\u0555\u0556\u0544\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\u03a3\u03a3\u03a4\u03a5\u03a6\u03a9\u0429\u0416\u0425\u0426\u0427\u0428\u042e\u042f\u0404\u0405\u0492\u0398\u03a8\xc6\u0152\u053a\u053d\u053e\u0551\u0541\u0542\u0543\u0549\u0547\xde\u03a7\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02be\u02bf`\xb4\u2032\uff07\u02bd\u02bf\u044c\u044a\u042c\u042a\u0640', 'abcdefghijklmnopqrstuvwxyz\xf8\u0142\u0111\u0259\xf0\u014b\u0127\u0167\u0140\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u0449\u0436\u0445\u0446\u0447\u0448\u044e\u044f\u0454\u0455\u0493\u03b8\u03c8\xe6\u0153\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\xfe\u03c7'''''''''''''''''''''''''''''), '\u0578\u0582', 'u'), '\xf8\u0142\u0111\u0131\u0259\xf0\u014b\u0127\u0167\u0140\u017f\u0430\u0431\u0432\u0433\u0491\u0434\u0435\u0437\u0438\u0456\u0458\u043a\u043b\u0459\u043c\u043d\u045a\u043e\u043f\u0440\u0441\u0442\u045b\u0443\u0444\u044b\u044d\u04d9\u049b\u049d\u04a3\u04e9\u04af\u04b1\u04bb\u04b9\u045f\u0452\u0453\u045c\u0561\u0562\u0563\u0564\u0565\u0566\u0567\u0568\u0569\u056b\u056c\u056f\u0570\u0575\u0576\u0578\u057a\u057b\u057c\u057d\u057e\u057f\u0580\u0582\u0583\u0584\u0585\u0586\u0574\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc\u10dd\u10de\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e7\u10ef\u10f0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u03c5\u03c6\u03c9\u064a\u0649\u0643\u0629\u0671\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u056a\u056d\u056e\u0581\u0571\u0572\u0573\u0579\u0577\u10df\u10e6\u10e8\u10e9\u10ea\u10eb\u10ec\u10ed\u10ee\xfe\u03c7', 'oldiadnhtlsabvggdeziijkllmnnoprstcufyeakknouuhjjdgkabgdezeytilkhynopjrsvtrvpkofmabgdevztiklmnoprstupkqjhavgdeziiklmnxoprsstyfo\u06cc\u06cc\u06a9\u0647\u062701234567890123456789\u0436\u0445\u0446\u0446\u0455\u0493\u0447\u0447\u0448\u0436\u0493\u0448\u0447\u0446\u0455\u0446\u0447\u0445\u03b8\u0445'), '\u0449', 'shch'), '\u0436', 'zh'), '\u0445', 'kh'), '\u0446', 'ts'), '\u0447', 'ch'), '\u0448', 'sh'), '\u044e', 'yu'), '\u044f', 'ya'), '\u0454', 'ye'), '\u0455', 'dz'), '\u0493', 'gh'), '\u03b8', 'th'), '\u03c8', 'ps'), '\xe6', 'ae'), '\u0153', 'oe'), '\xdf', 'ss'), '([0-9])[,.](?=[0-9]{3}(?![0-9]))', '\\1', 'g'), '''s(?![0-9a-z])', ' ', 'g'), '(^|[^0-9a-z''])[dl]''', '\\1 ', 'g'), '''', ''), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u037e\\u0384-\\u0385\\u0387\\u055a-\\u055f\\u0589-\\u058f\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u10fb\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30fb\\ud7fc-\\uf8ff\\ufd3e\\ufd3f\\ufdd0-\\ufdef\\ufe00-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff\\U0001f000-\\U0001faff]+', ' ', 'g'), '([\\u3400-\\u9fff])', ' \\1 ', 'g'), '^ +| +$', '', 'g'), ' +', ' ', 'g') || ' ', 'ach ', 'ak '), ' je', ' e'), ' ye', ' e'), ' j', ' s'), 'aij', 'ais'), 'ayj', 'ais'), 'ayc', 'ais'), 'aic', 'ais'), 'aji', 'asi'), 'sji', 'si'), 'tsch', 's'), 'dsch', 's'), 'sch', 's'), 'dzh', 's'), 'tch', 's'), 'sh', 's'), 'ch', 's'), 'zh', 's'), 'tz', 's'), 'ts', 's'), 'dz', 's'), 'cz', 's'), 'sz', 's'), 'dj', 's'), 'z', 's'), 'j', 'i'), 'y', 'i'), 'ph', 'f'), 'th', 't'), 'dh', 'd'), 'ah ', 'a '), ' x', ' k'), 'ex', 'eks'), 'max', 'maks'), 'lix', 'liks'), 'ce', 'se'), 'ci', 'si'), 'kh', 'k'), 'gh', 'k'), 'ck', 'k'), 'c', 'k'), 'q', 'k'), 'g', 'k'), 'h', 'k'), 'x', 'k'), 'w', 'v'), 'off ', 'ov '), 'eff ', 'ev '), 'ou', 'u'), 'oo', 'u'), 'ue', 'u'), 'oe', 'o'), 'ee', 'i'), 'ii', 'i'), 'ii', 'i'), 'ie', 'e'), 'ine ', 'in '), 'ae', 'a'), 'e', 'a'), 'rno ', 'rni '), 'sa ', 'si '), 'mokam', 'mukam'), 'aa', 'a'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'ii', 'i'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'), ' [^ ]{1,3}(?= )', '', 'g'), ' [^ ]*[0-9][^ ]*(?= )', '', 'g'), ' (?=[^ ])', ' zq', 'g'), '^ +| +$', '', 'g'); END $$",
    # search_text
    'CREATE OR REPLACE FUNCTION search_text(given text, weight "char") RETURNS tsvector\n'
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$\n"
    "DECLARE part text = left(given, 50000); folded text = search_fold(part);\n"
    "BEGIN RETURN setweight(\n"
    "    to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded), weight\n"
    ") || setweight(to_tsvector('pg_catalog.simple', search_keys_of_names(part)), 'D');\n"
    "END $$",
    # search_name
    'CREATE OR REPLACE FUNCTION search_name(given text, weight "char") RETURNS tsvector\n'
    "LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$\n"
    "DECLARE part text = left(given, 50000); folded text = search_fold(part);\n"
    "BEGIN RETURN setweight(\n"
    "    to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.english', folded), weight\n"
    ") || setweight(to_tsvector('pg_catalog.simple', search_keys(part)), 'D');\n"
    "END $$",
    # search_fill_claims
    "CREATE OR REPLACE FUNCTION search_fill_claims(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_claimwords (claim_id, vector)\n"
    "SELECT id, search_text(code, 'A') || search_text(wording, 'A') || search_text(context, 'C')\n"
    "FROM claims_claim WHERE id = ANY (wanted)\n"
    "ON CONFLICT (claim_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_statements
    "CREATE OR REPLACE FUNCTION search_fill_statements(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_statementwords (statement_id, vector)\n"
    "SELECT id, search_text(exact, 'A') || search_text(translation, 'A') || search_name(speaker_as_worded, 'B')\n"
    "FROM claims_statement WHERE id = ANY (wanted)\n"
    "ON CONFLICT (statement_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_speakers
    "CREATE OR REPLACE FUNCTION search_fill_speakers(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_speakerwords (speaker_id, vector)\n"
    "SELECT s.id, search_name(s.name, 'A') || search_text(s.description, 'C') || search_name(coalesce(\n"
    "    (SELECT string_agg(a.name, ' . ' ORDER BY a.id) FROM claims_speakeralias a WHERE a.speaker_id = s.id), ''), 'B')\n"
    "FROM claims_speaker s WHERE s.id = ANY (wanted)\n"
    "ON CONFLICT (speaker_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
    # search_fill_sources
    "CREATE OR REPLACE FUNCTION search_fill_sources(wanted bigint[]) RETURNS void\n"
    "LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$\n"
    "INSERT INTO claims_sourcewords (source_id, vector)\n"
    "SELECT s.id, search_text(s.title, 'A') || search_name(s.byline, 'B') || search_name(p.name, 'B')\n"
    "    || search_text(s.url, 'D') || search_text(CASE WHEN s.canonical_url = s.url THEN '' ELSE s.canonical_url END, 'D')\n"
    "FROM claims_source s JOIN claims_publisher p ON p.id = s.publisher_id WHERE s.id = ANY (wanted)\n"
    "ON CONFLICT (source_id) DO UPDATE SET vector = EXCLUDED.vector\n"
    "$$",
]
# end of functions


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0018_fill_what_waits"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClaimWords",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name="SourceWords",
            fields=[
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.source",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name="SpeakerWords",
            fields=[
                (
                    "speaker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.speaker",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.CreateModel(
            name="StatementWords",
            fields=[
                (
                    "statement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="claims.statement",
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.RunSQL(
            FUNCTIONS,
            [
                "DROP FUNCTION IF EXISTS search_fill_claims, search_fill_statements, search_fill_speakers, "
                "search_fill_sources, search_text, search_name, search_keys_of_names, search_keys, search_fold"
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="words_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_claims(ARRAY(SELECT id FROM added)); RETURN NULL;",
                    hash="01a05a21793519047e1b3e77fb454e7ab034066e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_added_6bc6a",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."wording" IS DISTINCT FROM (NEW."wording") OR OLD."context" IS DISTINCT FROM (NEW."context"))',
                    func="PERFORM search_fill_claims(ARRAY[NEW.id]); RETURN NULL;",
                    hash="395643a7395389a8af4f0141814cf3b9bcdaef38",
                    operation='UPDATE OF "code", "wording", "context"',
                    pgid="pgtrigger_words_changed_2a545",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publisher",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name"))',
                    func="PERFORM search_fill_sources(ARRAY(SELECT id FROM claims_source WHERE publisher_id = NEW.id)); RETURN NULL;",
                    hash="937b4953e442c97f2655e8241061084fbbbabc7e",
                    operation='UPDATE OF "name"',
                    pgid="pgtrigger_words_changed_ff1e0",
                    table="claims_publisher",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="words_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_sources(ARRAY(SELECT id FROM added)); RETURN NULL;",
                    hash="55f23edc7affdea84df3f69a6840451252a90e4f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_added_d4d47",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."canonical_url" IS DISTINCT FROM (NEW."canonical_url") OR OLD."publisher_id" IS DISTINCT FROM (NEW."publisher_id"))',
                    func="PERFORM search_fill_sources(ARRAY[NEW.id]); RETURN NULL;",
                    hash="155b716e669b6094071b104c7048fffdb0f96b03",
                    operation='UPDATE OF "title", "byline", "url", "canonical_url", "publisher_id"',
                    pgid="pgtrigger_words_changed_e3db3",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="words_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_speakers(ARRAY(SELECT id FROM added)); RETURN NULL;",
                    hash="03abfa414c81e7fc87f888b3d921678480c9afbc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_added_aeb80",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."description" IS DISTINCT FROM (NEW."description"))',
                    func="PERFORM search_fill_speakers(ARRAY[NEW.id]); RETURN NULL;",
                    hash="c15c35d658743d39cda494ce27304d4dec2ebdaa",
                    operation='UPDATE OF "name", "description"',
                    pgid="pgtrigger_words_changed_ae54e",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="words_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_speakers(ARRAY(SELECT speaker_id FROM added)); RETURN NULL;",
                    hash="7bc300a0eb62512d177d579e5958eed240612c87",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_added_c6368",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_speakers(ARRAY(VALUES (OLD.speaker_id), (NEW.speaker_id))); RETURN NULL;",
                    hash="344025db9cb07dc9e75294bfb87ade532e8669d8",
                    operation='UPDATE OF "name", "speaker_id"',
                    pgid="pgtrigger_words_changed_fea1b",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="words_gone",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_speakers(ARRAY(VALUES (OLD.speaker_id))); RETURN NULL;",
                    hash="de5ba4d262676fcb278c50ea844266ceb0885495",
                    operation="DELETE",
                    pgid="pgtrigger_words_gone_56c2b",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="words_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM search_fill_statements(ARRAY(SELECT id FROM added)); RETURN NULL;",
                    hash="571cd4058d53b35d594d6ed29dd6bdcf0db1f898",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_words_added_4f270",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="words_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."exact" IS DISTINCT FROM (NEW."exact") OR OLD."translation" IS DISTINCT FROM (NEW."translation") OR OLD."speaker_as_worded" IS DISTINCT FROM (NEW."speaker_as_worded"))',
                    func="PERFORM search_fill_statements(ARRAY[NEW.id]); RETURN NULL;",
                    hash="e4cbd35a4d76f84c75d9f623d7f59debdb737aae",
                    operation='UPDATE OF "exact", "translation", "speaker_as_worded"',
                    pgid="pgtrigger_words_changed_35010",
                    table="claims_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claimwords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="claim_words"),
        ),
        migrations.AddIndex(
            model_name="sourcewords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="source_words"),
        ),
        migrations.AddIndex(
            model_name="speakerwords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="speaker_words"),
        ),
        migrations.AddIndex(
            model_name="statementwords",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="statement_words"),
        ),
    ]
